module.exports = require('../http/index').default;
