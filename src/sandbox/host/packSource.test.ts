import { afterEach, expect, it, vi } from 'vitest';
import { createPackSource } from './packSource';

const BASE = 'https://site.example/course/sandbox/';
const FACTS = { modules: [], after: [], realms: [] };
const packs = {
  backend: { ...FACTS, url: '../packs/backend.1.js', assets: {} },
  database: {
    ...FACTS,
    url: '../packs/database.2.js',
    assets: { 'sql.wasm': '../packs/sql.3.wasm' },
  },
};
const fetched = vi.fn<(url: URL) => Promise<Response>>();
const setUp = () => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
  fetched.mockImplementation(url => Promise.resolve(new Response(`from ${url.pathname}`)));
  return createPackSource(packs, BASE);
};
afterEach(() => void vi.unstubAllGlobals());

it('fetches a pack with its assets, from beside the host page', async () => {
  const { code, assets } = await setUp()('database');
  expect(code).toBe('from /course/packs/database.2.js');
  expect(new TextDecoder().decode(assets['sql.wasm'])).toBe('from /course/packs/sql.3.wasm');
});

it('fetches each pack once, also when it is asked for twice at the same time', async () => {
  const fetchPack = setUp();
  const [first, second] = await Promise.all([fetchPack('backend'), fetchPack('backend')]);
  expect(await fetchPack('backend')).toBe(first);
  expect(second).toBe(first);
  expect(fetched).toHaveBeenCalledTimes(1);
});

it('says which file is missing', async () => {
  const fetchPack = setUp();
  fetched.mockResolvedValue(new Response('', { status: 404 }));
  await expect(fetchPack('backend')).rejects.toThrow(
    /^\/course\/packs\/backend\.1\.js answered 404\. .*incomplete: reload/,
  );
});

it('asks whether the reader is offline, and tries again when it is asked again', async () => {
  const fetchPack = setUp();
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await expect(fetchPack('backend')).rejects.toThrow(
    '/course/packs/backend.1.js could not be fetched (Failed to fetch). Are you offline?',
  );
  await expect(fetchPack('backend')).resolves.toMatchObject({
    code: expect.stringContaining('backend'),
  });
});

it('fails as a whole when one asset can’t be had', async () => {
  const fetchPack = setUp();
  fetched.mockImplementation(url =>
    Promise.resolve(new Response('', { status: url.pathname.endsWith('.wasm') ? 500 : 200 })),
  );
  await expect(fetchPack('database')).rejects.toThrow(/sql\.3\.wasm answered 500/);
});

it('names the packs that there are', async () => {
  await expect(setUp()('toString')).rejects.toThrow(
    'There is no pack named toString. There are: backend, database.',
  );
  expect(fetched).not.toHaveBeenCalled();
});
