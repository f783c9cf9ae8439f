import { expect, it } from 'vitest';
import fs from './index';
import fsExtra from './fsExtra';
import { moduleRequire, registerModule } from './modules';

it('makes a registered module a file that can be listed and required', () => {
  const up = () => {};
  registerModule('/node_modules/pkg/migrations/20260101_init.js', { up });
  registerModule('/node_modules/pkg/migrations/20260102_more.js', { up });
  expect(moduleRequire.resolve('pkg/migrations')).toBe('/node_modules/pkg/migrations');
  expect(fs.readdirSync('/node_modules/pkg/migrations')).toEqual([
    '20260101_init.js',
    '20260102_more.js',
  ]);
  expect(moduleRequire('/node_modules/pkg/migrations/20260101_init.js')).toEqual({ up });
  expect(() => moduleRequire('/nowhere.js')).toThrow(
    expect.objectContaining({
      code: 'MODULE_NOT_FOUND',
      message: "Cannot find module '/nowhere.js'",
    }),
  );
});

it("has fs-extra's additions, with promise and callback", async () => {
  const extra = fsExtra as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  await extra.outputJson?.('/tmp/extra/deep/a.json', { a: 1 });
  expect(await extra.readJson?.('/tmp/extra/deep/a.json')).toEqual({ a: 1 });
  await extra.copy?.('/tmp/extra', '/tmp/copied');
  expect(await extra.pathExists?.('/tmp/copied/deep/a.json')).toBe(true);
  await extra.remove?.('/tmp/extra');
  expect(await extra.pathExists?.('/tmp/extra')).toBe(false);
  await extra.emptyDir?.('/tmp/copied');
  expect(await extra.readdir?.('/tmp/copied')).toEqual([]);
  const failure = await new Promise(resolve => void extra.readJson?.('/tmp/none.json', resolve));
  expect(failure).toMatchObject({ code: 'ENOENT' });
});
