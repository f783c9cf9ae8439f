import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, expect, test as base } from '@playwright/test';
import { course, editableFiles, lessonUrl } from './lib/course';
import { Workbench } from './lib/workbench';

/**
 * What Chromium itself asks for, with a blank page too. A page that asked one of these would be seen all the same: in
 * `foreign`, which the page's own requests fill.
 */
const OWN_SERVICES =
  /^(CONNECT |https?:\/\/)((update|content-autofill|optimizationguide-pa|safebrowsing)\.googleapis|(accounts|clients\d|android\.clients|www)\.google|redirector\.gvt1)\.com\b/;

/**
 * Stands for the world outside: a proxy through which everything goes that is not localhost. It writes down who asked
 * for what, and refuses, or accepts and never answers.
 */
async function world(how: 'refuses' | 'never answers') {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (how === 'refuses') response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.on('error', () => {});
    if (how === 'refuses') socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>(resolve => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    proxy: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

for (const how of ['refuses', 'never answers'] as const) {
  base(
    `the whole site works while every outside host ${how}, and asks none of them`,
    async ({ baseURL, launchOptions }) => {
      base.setTimeout(120_000);
      const outside = await world(how);
      const browser = await chromium.launch({
        ...launchOptions,
        args: [...(launchOptions.args ?? []), `--proxy-server=${outside.proxy}`],
      });
      const page = await browser.newPage({ baseURL });
      const origin = new URL(baseURL ?? '').origin;
      const foreign: string[] = [];
      const broken: string[] = [];
      page.on('request', request => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== origin) foreign.push(request.url());
      });
      page.on('response', response => response.status() >= 400 && broken.push(response.url()));
      page.on('pageerror', error => broken.push(error.message));
      await page.goto('');
      for (const { id } of course.lessons) {
        await page.goto(lessonUrl(id));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      }
      // What a profile loads, all of its exercises load.
      const profiles = new Map(course.exercises.map(one => [one.profile, one.id]));
      for (const id of profiles.values()) {
        const workbench = await Workbench.open(page, id, { types: true });
        await workbench.writeAll(editableFiles(id, 'solution'));
        expect(await workbench.run()).toBe('passed');
      }
      await browser.close();
      outside.close();
      const asked = outside.asked.filter(what => !OWN_SERVICES.test(what));
      expect({ foreign, broken, asked }).toEqual({
        foreign: [],
        broken: [],
        asked: [],
      });
    },
  );
}

base(
  'the exercise works on a plain http host of an intranet, where browsers withhold much',
  async ({ baseURL, launchOptions }) => {
    const browser = await chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP intranet.test 127.0.0.1'],
    });
    const page = await browser.newPage({ baseURL: baseURL?.replace('localhost', 'intranet.test') });
    const workbench = await Workbench.open(page, 'first-backend');
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await workbench.writeAll(editableFiles('first-backend', 'solution'));
    expect(await workbench.run()).toBe('passed');
    await browser.close();
  },
);

base(
  'packs that can’t be had are said to be missing, and are asked for again',
  async ({ page }) => {
    await page.route('**/packs/backend.*.js', route => route.abort());
    const workbench = await Workbench.open(page, 'first-backend');
    expect(await workbench.run()).toBe('error');
    await expect(workbench.alert()).toContainText(
      /sandbox could not be loaded[\s\S]*packs\/backend/,
    );
    await page.unroute('**/packs/backend.*.js');
    await workbench.writeAll(editableFiles('first-backend', 'solution'));
    expect(await workbench.run()).toBe('passed');
  },
);

base('a sandbox page that can’t be had is said to be missing', async ({ page }) => {
  await page.route('**/sandbox/?profile=*', route =>
    route.fulfill({ status: 404, body: 'Not found' }),
  );
  const workbench = await Workbench.open(page, 'first-backend');
  expect(await workbench.run()).toBe('error');
  await expect(workbench.alert()).toContainText(/sandbox could not be loaded[\s\S]*reload/);
});
