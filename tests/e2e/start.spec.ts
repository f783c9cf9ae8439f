import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from '@playwright/test';
import { editableFiles } from './lib/course';
import { freePort } from './lib/freePort';
import { Workbench } from './lib/workbench';

const ID = 'first-backend';
const root = path.resolve(import.meta.dirname, '../..');
/** Not where the built site's are; of a name that the bundler's rules know. */
const generated = '.generated/start/.docusaurus';

test('`npm start` serves the course as it is right after a clone: styled, and its exercises run', async ({
  browser,
}) => {
  test.slow();
  await rm(path.join(root, generated), { recursive: true, force: true });
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ['scripts/bootstrap.mjs', 'start', '--port', String(port), '--no-open'],
    {
      cwd: root,
      env: { ...process.env, DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated },
      detached: true,
    },
  );
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => (said += stripVTControlCharacters(chunk.toString())));
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` });
  try {
    await expect(() => expect(said).toMatch(/compiled|error/i)).toPass({ timeout: 120_000 });
    expect(said).toContain('compiled successfully');
    // What `npm test` has built before is not built again.
    expect(said).toContain('packs: up to date');
    expect(said).toContain('types: up to date');

    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(error.message));
    const workbench = await Workbench.open(page, ID);
    const background = (name: string) =>
      workbench.root
        .getByRole('button', { name })
        .evaluate(button => getComputedStyle(button).backgroundColor);
    expect(await background('Run checks')).not.toBe(await background('Reset'));
    await workbench.writeAll(editableFiles(ID, 'solution'));
    expect(await workbench.run()).toBe('passed');
    expect(errors).toEqual([]);
  } finally {
    await context.close();
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
  }
});
