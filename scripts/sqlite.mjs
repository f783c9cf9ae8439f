// @ts-check
// `node scripts/sqlite.mjs`: makes better-sqlite3 loadable, with which exercises run on Node.js. Nothing to do where it is.
import path from 'node:path';
import { ensureSqlite } from './setup/nativeModules.mjs';

try {
  ensureSqlite(path.resolve(import.meta.dirname, '..'));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
