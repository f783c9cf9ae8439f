// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { readSettings } from './settings';

const settings = {
  frameHtml: '<!doctype html><script>1 < 2</script>',
  scripts: { worker: 'worker.1.js', preview: 'preview.1.js', checksFrame: 'checks-frame.1.js' },
  packs: {
    backend: {
      url: '../packs/b.js',
      assets: { a: '../packs/a' },
      modules: ['express'],
      after: [],
      realms: ['worker', 'frame'],
    },
  },
  profiles: { backend: ['backend'] },
};
const page = (text: string) => new DOMParser().parseFromString(text, 'text/html');
const withSettings = (value: unknown) =>
  page(
    `<script type="application/json" id="settings">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`,
  );

it('reads what the build left in the page', () => {
  expect(readSettings(withSettings(settings))).toEqual(settings);
});
it('refuses a page without settings', () => {
  expect(() => readSettings(page('<p>'))).toThrow(/no settings.*Build the site again/);
});
it('refuses settings of another build', () => {
  expect(() => readSettings(withSettings({ ...settings, packs: ['backend'] }))).toThrow();
  expect(() => readSettings(withSettings({ ...settings, scripts: { worker: 'w.js' } }))).toThrow();
});
