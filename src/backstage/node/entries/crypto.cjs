module.exports = require('../crypto/index').default;
