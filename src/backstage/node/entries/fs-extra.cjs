module.exports = require('../fs/fsExtra').default;
