module.exports = require('../fs/promises').default;
