module.exports = require('../util/inherits').inherits;
