module.exports = require('../net/index').default;
