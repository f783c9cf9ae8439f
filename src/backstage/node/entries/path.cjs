// path-browserify 1.0 has no win32 and no self reference under a default name that interop helpers expect.
module.exports = require('path-browserify');
