import type { Page } from '@playwright/test';
import { SandboxPage } from './sandboxPage';

/** What learner code tries, by name: expressions, with `await`, that throw if it is refused. */
export type Attempts = Record<string, string>;

const PLUGIN = `import { createFrontendPlugin, PageBlueprint } from '@backstage/frontend-plugin-api';
import { Outcomes } from './Outcomes';

export default createFrontendPlugin({
  pluginId: 'attempts',
  extensions: [PageBlueprint.make({ params: { path: '/attempts', loader: async () => <Outcomes /> } })],
});
`;

const OUTCOMES = `import { useEffect, useState } from 'react';
import { attempts } from './attempts';

const silence = () => new Promise(resolve => setTimeout(resolve, 1_500, 'nothing, for 1.5 s'));

async function tryAll() {
  const outcomes = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    console.log('trying ' + name);
    try { outcomes[name] = 'through: ' + (await Promise.race([attempt(), silence()])); }
    catch (error) { outcomes[name] = 'refused: ' + error; }
  }
  return outcomes;
}

export function Outcomes() {
  const [outcomes, setOutcomes] = useState();
  useEffect(() => void tryAll().then(setOutcomes), []);
  return outcomes ? <pre data-outcomes>{JSON.stringify(outcomes)}</pre> : null;
}
`;

/**
 * Runs attempts one after the other in a page of an app, as learner code.
 *
 * @param before code at the top of their module
 * @param profile decides which realms there are
 * @returns what came of each: `refused: …` with the error, or `through: …` with the value
 */
export async function tryInApp(
  page: Page,
  attempts: Attempts,
  before = '',
  profile: 'frontend' | 'full-stack' = 'frontend',
): Promise<Record<string, string>> {
  let last = 'nothing yet';
  page.on('console', message => {
    if (message.text().startsWith('trying ')) last = message.text();
  });
  const sandbox = await SandboxPage.open(page, profile);
  const entries = Object.entries(attempts).map(
    ([name, expression]) => `${JSON.stringify(name)}: async () => (${expression}),`,
  );
  await sandbox.start(
    {
      'src/index.ts': "export { default } from './plugin';",
      'src/plugin.tsx': PLUGIN,
      'src/Outcomes.jsx': OUTCOMES,
      'src/attempts.js': `${before}\nexport const attempts = {\n${entries.join('\n')}\n};\n`,
    },
    { profile: 'frontend', entries: { frontend: 'src/index.ts' } },
  );
  const outcomes = sandbox.app.locator('[data-outcomes]');
  await outcomes.waitFor({ state: 'attached', timeout: 30_000 }).catch(async (cause: unknown) => {
    const state = JSON.stringify(await sandbox.preview());
    throw new Error(`The app did not come to an end, ${last}: ${state}`, { cause });
  });
  return JSON.parse((await outcomes.textContent()) ?? '') as Record<string, string>;
}
