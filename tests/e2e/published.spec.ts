import { expect, test } from '@playwright/test';
import { SandboxPage } from './lib/sandboxPage';

// Plugins that others have published to npm, run from the code that they published, in the packs of
// src/sandbox/packs/config/published.ts. A program installs them as a backend or an app would.
//
// What they needed beyond what the sandbox has for the course:
// - @backstage/plugin-user-settings-backend 0.4.7: its folder of migrations, which
//   src/backstage/backend/plugins/userSettings puts where it looks for them.
// - @backstage/plugin-notifications-backend 0.6.9: its folder of migrations likewise, and Backstage's catalog
//   (`plugins: ['catalog']`), whom it asks who belongs to a group.
// - @backstage/plugin-user-settings 0.9.7: the catalog's API, from which it takes the reader's profile.
// - @backstage/plugin-org 0.7.9: the catalog's pages and its backend, on whose groups and users its cards stand.

const entryOf = (name: string) => `export { default } from '${name}';\n`;

test('@backstage/plugin-user-settings-backend keeps settings in its database', async ({ page }) => {
  const sandbox = await SandboxPage.open(page);
  await sandbox.start({ 'src/index.ts': entryOf('@backstage/plugin-user-settings-backend') });
  const path = '/api/user-settings/buckets/theme/keys/mode';
  const set = await sandbox.request({
    method: 'PUT',
    path,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ value: 'dark' }),
  });
  expect(set).toMatchObject({ status: 200 });
  const { body } = await sandbox.request({ method: 'GET', path });
  expect(JSON.parse(body)).toMatchObject({ key: 'mode', value: 'dark' });
  const missing = await sandbox.request({
    method: 'GET',
    path: '/api/user-settings/buckets/theme/keys/none',
  });
  expect(missing.status).toBe(404);
});

test('@backstage/plugin-notifications-backend takes a notification from a plugin and counts it', async ({
  page,
}) => {
  const sandbox = await SandboxPage.open(page);
  await sandbox.start(
    {
      'src/index.ts': `import notifications from '@backstage/plugin-notifications-backend';
import { notificationService } from '@backstage/plugin-notifications-node';
import { createBackendPlugin } from '@backstage/backend-plugin-api';

const sender = createBackendPlugin({
  pluginId: 'sender',
  register(env) {
    env.registerInit({
      deps: { notifications: notificationService },
      async init({ notifications }) {
        void notifications.send({
          recipients: { type: 'broadcast' },
          payload: { title: 'The build is green' },
        });
      },
    });
  },
});

export function install(backend) {
  backend.add(notifications);
  backend.add(sender);
}
`,
    },
    { profile: 'backend', entries: { backend: 'src/index.ts' }, plugins: ['catalog'] },
  );
  await expect
    .poll(async () => (await sandbox.request({ method: 'GET', path: '/api/notifications' })).body)
    .toContain('The build is green');
});

test('@backstage/plugin-user-settings shows its page in the app', async ({ page }) => {
  const sandbox = await SandboxPage.open(page, 'catalog');
  await sandbox.start(
    { 'src/index.ts': entryOf('@backstage/plugin-user-settings/alpha') },
    { profile: 'catalog', entries: { frontend: 'src/index.ts' } },
  );
  // The page leads on to its first tab, and does so again where it is asked for meanwhile.
  for (let asked = 0; asked < 8; asked++) await sandbox.navigate('/settings');
  const tab = sandbox.app.getByRole('tab', { name: 'Feature Flags' });
  await expect(tab).toBeVisible({ timeout: 30_000 });
  await expect(sandbox.app.getByText('Appearance')).toBeVisible();
  await tab.click();
  await expect(sandbox.app.getByText('Appearance')).toBeHidden();
  await sandbox.navigate('/settings');
  await expect(sandbox.app.getByText('Appearance')).toBeVisible();
});

test('@backstage/plugin-org puts its cards on a group of the catalog', async ({ page }) => {
  const sandbox = await SandboxPage.open(page, 'catalog');
  await sandbox.start(
    { 'src/index.ts': entryOf('@backstage/plugin-org/alpha') },
    { profile: 'catalog', entries: { frontend: 'src/index.ts' } },
  );
  await sandbox.navigate('/catalog/default/group/payments-team');
  await expect(
    sandbox.app.getByRole('heading', { name: /Payments Team members \(2 of 2\)/ }),
  ).toBeVisible({ timeout: 30_000 });
  await expect(sandbox.app.getByText('eli@acme.example')).toBeVisible();
  await expect(sandbox.app.getByRole('heading', { name: 'Ownership' })).toBeVisible();
});
