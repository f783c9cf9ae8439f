import path from 'node:path';
import { refreshCommand } from './command';
import { npmRegistry } from './registry';

// npm gives the scripts that it runs its own settings, .npmrc included.
const registry = process.env.npm_config_registry;

process.exitCode = await refreshCommand(process.argv.slice(2), {
  siteDir: path.resolve(import.meta.dirname, '../../..'),
  ask: npmRegistry(registry ? { registry } : {}),
  today: new Date().toISOString().slice(0, 10),
  print: line => console.log(line),
});
