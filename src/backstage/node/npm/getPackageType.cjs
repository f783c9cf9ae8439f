// knex's import-file asks how to load a migration; every module of a pack is CommonJS.
const getPackageType = async () => 'commonjs';
getPackageType.sync = () => 'commonjs';
module.exports = getPackageType;
