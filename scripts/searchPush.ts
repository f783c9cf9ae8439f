import { searchPushCommand } from '../src/search/push/cli';
import { root } from './tools';

// `npm run search:push`.
process.exitCode = await searchPushCommand(process.argv.slice(2), {
  siteDir: root,
  env: process.env,
  suffix: `${Date.now()}`,
  print: line => console.log(line),
  note: line => console.error(line),
});
