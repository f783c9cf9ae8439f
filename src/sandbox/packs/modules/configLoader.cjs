// What a program can use of @backstage/config-loader 1.11: schemas as JSON and what they make of a configuration. The rest
// of the package reads files of a repository.
exports.loadConfigSchema =
  require('../../../../node_modules/@backstage/config-loader/dist/schema/load.cjs.js').loadConfigSchema;
