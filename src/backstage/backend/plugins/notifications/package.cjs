// `@backstage/plugin-notifications-backend` as a program imports it: its migrations have to be there when it looks for them.
require('./migrations');
module.exports = require('@backstage/plugin-notifications-backend');
