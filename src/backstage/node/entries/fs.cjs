module.exports = require('../fs/index').default;
