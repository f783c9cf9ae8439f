module.exports = require('../url/index').default;
