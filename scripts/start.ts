import { runAll } from './tools';

// `npm start`: the site on this machine, following changes in docs and src.
process.exitCode = await runAll(
  ['tsx', 'scripts/prepare.ts'],
  ['docusaurus', 'start', ...process.argv.slice(2)],
);
