module.exports = require('../timers/promises').default;
