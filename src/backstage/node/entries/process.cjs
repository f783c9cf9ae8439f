module.exports = require('../process/index').default;
