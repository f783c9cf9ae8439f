import type { Browser, Page } from '@playwright/test';
import { SandboxPage } from '../e2e/lib/sandboxPage';
import { withPage } from './chromium';

/** A module of the catalog, as learners write them; no two rounds have the same source. */
const catalogModule = (round: number) => ({
  'src/index.ts': `import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';

export default createBackendModule({
  pluginId: 'catalog',
  moduleId: 'round-${round}',
  register(env) {
    env.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addProcessor({ getProcessorName: () => 'round-${round}' });
      },
    });
  },
});
`,
});

/** Milliseconds since the host began to start a backend, as the page hears it: it waits for a pause in typing first. */
async function armClock(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    addEventListener('message', function hear({ data }: MessageEvent<unknown>) {
      const { type, state } = data as { type?: string; state?: string };
      if (type !== 'stagecraft/live' || state !== 'starting') return;
      removeEventListener('message', hear);
      performance.mark('starting');
    });
  });
  return () =>
    page.evaluate(() => {
      const began = performance.getEntriesByName('starting').at(-1)!.startTime;
      return performance.now() - began;
    });
}

/**
 * Milliseconds from the start of a backend with Backstage's catalog in it to the answer with its entities. The first start, which loads the packs, is not among them.
 *
 * @throws if the catalog comes back without its entities
 */
export function timeCatalogStarts(
  browser: Browser,
  url: string,
  rounds: number,
): Promise<number[]> {
  return withPage(browser, url, async page => {
    const settings = { profile: 'catalog', entries: { backend: 'src/index.ts' } } as const;
    const sandbox = await SandboxPage.open(page, 'catalog');
    await sandbox.start(catalogModule(0), settings);
    const times: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const sinceStart = await armClock(page);
      await sandbox.start(catalogModule(round), settings);
      const { status, body } = await sandbox.request({
        method: 'GET',
        path: '/api/catalog/entities?filter=kind=component',
      });
      times.push(await sinceStart());
      const found = status === 200 ? (JSON.parse(body) as unknown[]).length : 0;
      if (found === 0) throw new Error(`The catalog answered ${status}: ${body.slice(0, 200)}`);
    }
    return times;
  });
}
