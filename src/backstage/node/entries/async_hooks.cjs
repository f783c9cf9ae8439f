module.exports = require('unenv/node/async_hooks').default;
