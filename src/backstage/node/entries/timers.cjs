module.exports = require('../timers/index').default;
