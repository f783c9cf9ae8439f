// `@backstage/plugin-scaffolder-backend` as a check imports it: its migrations have to be there when it looks for them.
require('./migrations');
module.exports = require('@backstage/plugin-scaffolder-backend');
