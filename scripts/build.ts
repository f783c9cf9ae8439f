import { runAll } from './tools';

// `npm run build`: the site as a folder of static files, in build/.
process.exitCode = await runAll(
  ['tsx', 'scripts/prepare.ts'],
  ['docusaurus', 'build', ...process.argv.slice(2)],
);
