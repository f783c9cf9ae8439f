import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/**
 * The template's own config. What its preset would add is named one by one, for the preset itself brings a search and
 * analytics that no home page shows.
 */
const config = `
import template from './template.config';
const [[, options]] = template.presets as [[string, Record<string, object>]];
export default {
  ...template,
  presets: [],
  plugins: [
    ['@docusaurus/plugin-content-docs', options.docs],
    ['@docusaurus/plugin-content-blog', options.blog],
    ['@docusaurus/plugin-content-pages', {}],
    ['@docusaurus/plugin-svgr', {}],
  ],
  themes: [['@docusaurus/theme-classic', { customCss: require.resolve('./src/css/custom.css') }]],
};
`;

/**
 * What `npx create-docusaurus` makes, built: the page that ours is compared with. It is built once for a version of
 * Docusaurus, and kept in `.generated/bench`.
 *
 * @returns the folder of the built site, which lives at `/`
 */
export function stockSite(): string {
  const home = path.dirname(require.resolve('create-docusaurus/package.json'));
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = path.join(root, '.generated/bench', `stock-${version}`);
  const build = path.join(folder, 'build');
  if (existsSync(path.join(build, 'index.html'))) return build;

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ['shared', 'classic-typescript']) {
    cpSync(path.join(home, 'templates', part), folder, { recursive: true });
  }
  renameSync(path.join(folder, 'docusaurus.config.ts'), path.join(folder, 'template.config.ts'));
  writeFileSync(path.join(folder, 'docusaurus.config.ts'), config);
  console.error('building a stock Docusaurus site to compare with');
  const cli = path.join(
    path.dirname(require.resolve('@docusaurus/core/package.json')),
    'bin/docusaurus.mjs',
  );
  // Not what it says: a build that is left halfway would be taken for a whole one.
  const made = path.join(folder, 'made');
  execFileSync(process.execPath, [cli, 'build', '--out-dir', made], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  renameSync(made, build);
  return build;
}
