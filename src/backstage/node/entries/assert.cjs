module.exports = require('unenv/node/assert').default;
