/**
 * What the pack builder puts in the place of Node.js built-ins and of npm packages that can't run in a browser Worker.
 * Node-only module: it hands out file paths and is never bundled itself.
 *
 * How to apply it: first `scopedReplacements` (importer and import text); then look an import up in `npmReplacements` by its exact text first (keys such as `process/` and
 * `pkg/deep/path` are meant literally); then strip `node:` and look it up in `nodeBuiltins`. A Node built-in in neither
 * is a build error that names the importing package: nothing gets replaced silently.
 */
import { fileURLToPath } from 'node:url';
import type { Alias, ScopedAlias } from './aliases/alias';
import { nodeBuiltins } from './aliases/builtins';
import { npmReplacements, sqliteDriverSlot } from './aliases/npm';
import { scopedReplacements } from './aliases/scoped';

export type { Alias, ScopedAlias };
export { nodeBuiltins, npmReplacements, scopedReplacements, sqliteDriverSlot };
export { emptyModuleSource } from './aliases/emptyModule';

/**
 * File for esbuild's `inject`: installs the Node globals (process, Buffer, timers, fetch, …) before any framework module
 * is evaluated, since several read them at import time.
 */
export const globalsInject = fileURLToPath(new URL('./globals/inject.ts', import.meta.url));
