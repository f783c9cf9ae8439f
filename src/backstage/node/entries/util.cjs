module.exports = require('../util/index').default;
