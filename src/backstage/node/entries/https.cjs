module.exports = require('../https/index').default;
