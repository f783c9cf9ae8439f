// knex requires its dialects: it wants the class itself.
module.exports = require('./dialect').default;
