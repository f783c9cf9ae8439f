import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { answer, type Answer } from './conversation/answer';
import { REQUESTS } from './conversation/requests';
import { SandboxPage } from './lib/sandboxPage';

/** Errors carry the stack of their own machine: everything else of them must be equal. */
const withoutStack = ({ body, ...rest }: Answer) => ({
  ...rest,
  body: body.replace(/"stack":"(?:[^"\\]|\\.)*",?/, ''),
});

/** What Node.js answers, in a process of its own. */
async function onNode(file: string): Promise<Answer[]> {
  const program = path.join(import.meta.dirname, 'conversation/onNode.ts');
  await promisify(execFile)(process.execPath, ['--import', 'tsx', program, file]);
  return JSON.parse(readFileSync(file, 'utf8')) as Answer[];
}

async function inBrowser(sandbox: SandboxPage): Promise<Answer[]> {
  const source = readFileSync(path.join(import.meta.dirname, 'conversation/plugin.ts'), 'utf8');
  await sandbox.start({ 'src/index.ts': source });
  const answers: Answer[] = [];
  for (const said of REQUESTS) {
    const response = await sandbox.request({
      ...said,
      headers: { accept: '*/*', 'accept-encoding': 'identity', ...said.headers },
    });
    answers.push(answer(said, response.status ?? 0, response.headers, response.body));
  }
  return answers;
}

test('the same conversation gives the same answers in the browser and on Node.js', async ({
  page,
}, testInfo) => {
  const expected = await onNode(testInfo.outputPath('answers.json'));
  const seen = await inBrowser(await SandboxPage.open(page));
  expect(expected.length).toBeGreaterThanOrEqual(25);
  expect(seen.map(withoutStack)).toEqual(expected.map(withoutStack));
});
