import { describe, expect, it } from 'vitest';
import { type Manifest, withPageStyles } from './build';

const sheet = (file: string) => ({ file, hash: 'a', publicPath: `/${file}` });
const manifest: Manifest = {
  entrypoints: ['main'],
  origins: { main: [1, 2], home: [1, 3] },
  assets: {
    1: { css: [sheet('styles.css')] },
    2: { js: [sheet('main.js')] },
    3: { css: [sheet('home.css')], js: [sheet('home.js')] },
    4: { js: [sheet('plain.js')] },
  },
};
const group = (request: string | undefined, ...files: string[]) => ({
  origins: [request === undefined ? {} : { request }],
  chunks: files.map(file => ({ files: [file] })),
});
/** The files that Docusaurus puts into a page made of some modules, as react-loadable-ssr-addon finds them. */
const filesOf = ({ origins, assets }: Manifest, ...modules: string[]) =>
  modules
    .flatMap(module => origins[module] ?? [])
    .flatMap(id => Object.values(assets[id] ?? {}).flat())
    .map(({ file }) => file);

describe('the styles of a page', () => {
  const styled = withPageStyles(manifest, [
    group('@site/src/pages/index.tsx', 'styles.css', 'home.css', 'home.js'),
    group('@site/docs/plain.mdx', 'styles.css', 'plain.js'),
    group(undefined, 'home.css'),
  ]);

  it('are found by its module, without its scripts, and without what every page has', () => {
    expect(filesOf(styled, '@site/src/pages/index.tsx')).toEqual(['home.css']);
  });

  it('are none where it has none of its own', () => {
    expect(filesOf(styled, '@site/docs/plain.mdx')).toEqual([]);
  });

  it('leave what was known before', () => {
    expect(filesOf(styled, 'main')).toEqual(['styles.css', 'main.js']);
    expect(filesOf(styled, 'home')).toEqual(filesOf(manifest, 'home'));
    expect(withPageStyles(manifest, [group('main', 'home.css')])).toEqual(manifest);
  });
});
