import { certificateCommand } from '../src/certification/node/cli';
import { root } from './tools';

// `npm run certificate`. npm runs scripts in the repository and says from where it was called.
process.exitCode = await certificateCommand(process.argv.slice(2), {
  siteDir: root,
  cwd: process.env.INIT_CWD ?? process.cwd(),
  now: new Date(),
  print: line => console.log(line),
  note: line => console.error(line),
});
