import { runAll } from './tools';

// What the site needs beside its source: the packs (cached by lockfile and pack config) and the
// sandbox's host page. Both go into .generated/static, which Docusaurus serves.
process.exitCode = await runAll(
  ['tsx', 'src/sandbox/packs/cli.ts'],
  ['tsx', 'src/sandbox/host/build.ts'],
);
