import { installGlobals } from './install';

// First in every pack (esbuild `inject`): packages such as debug, knex and readable-stream read process and Buffer on import.
installGlobals();
