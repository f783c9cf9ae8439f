// `@backstage/plugin-user-settings-backend` as a program imports it: its migrations have to be there when it looks for them.
require('./migrations');
module.exports = require('@backstage/plugin-user-settings-backend');
