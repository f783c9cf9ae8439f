import { runAll } from './tools';

// What the site needs beside its source: the packs (cached by lockfile and pack config), the
// sandbox's host page, and the types that the editor knows (cached as the packs are). All go into
// .generated/static, which Docusaurus serves.
process.exitCode = await runAll(
  ['tsx', 'src/sandbox/packs/cli.ts'],
  ['tsx', 'src/sandbox/host/build.ts'],
  ['tsx', 'src/workbench/intelligence/build/cli.ts'],
);
