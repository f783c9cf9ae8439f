module.exports = require('../tty/index').default;
