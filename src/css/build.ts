import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PluginModule } from '@docusaurus/types';

/** Styles of what only some pages have, or load on demand. */
const notOnEveryPage = [
  /[\\/]src[\\/](?:home|lessons|pages)[\\/]/,
  /[\\/]src[\\/]theme[\\/]BlogLayout[\\/]/,
  /[\\/]src[\\/]workbench[\\/](?:diff|intelligence|playground|commands|glossary|panels[\\/](?:inside|LogsPanel|RequestsPanel)|editor|preview[\\/]Pr|quiz[\\/]review[\\/]Review\.|take[\\/]view|view[\\/](?:Divider|FileActions|NextStep|PartSwitch))/,
  /[\\/]src[\\/]progress[\\/]react[\\/](?:guides|page)[\\/]/,
  /[\\/]src[\\/]certification[\\/]/,
  /[\\/]src[\\/](?:directory|resources)[\\/]/,
  /[\\/]src[\\/]feedback[\\/]react[\\/]answered[\\/]/,
  /[\\/]src[\\/]search[\\/]react[\\/]box[\\/]/,
  /[\\/](?:src[\\/]css[\\/]sheet|source-sans-3[\\/]wght)\.css/,
];

/**
 * Every page gets the styles that it needs, and no others. Docusaurus 3.10 puts all styles into one file, for all pages;
 * here those of single pages stay with their code. And it looks for what a page needs by the name of its module, in a
 * manifest that goes by names of chunks: so it finds nothing, and such a page would stand unstyled until its code came.
 * `docusaurus start` makes no pages, and so no manifest.
 */
const pageStylesPlugin: PluginModule = ({ generatedFilesDir }) => ({
  name: 'stagecraft-page-styles',
  configureWebpack: ({ mode }, isServer) =>
    isServer
      ? {}
      : {
          optimization: {
            splitChunks: {
              cacheGroups: {
                styles: {
                  test: (module: { nameForCondition?(): string | null }) =>
                    !notOnEveryPage.some(part => part.test(module.nameForCondition?.() ?? '')),
                },
              },
            },
          },
          plugins:
            mode === 'production'
              ? [new PageStyles(path.join(generatedFilesDir, 'client-manifest.json'))]
              : [],
        },
});
export default pageStylesPlugin;

interface Asset {
  readonly file: string;
}
/** What react-loadable-ssr-addon 1.0 writes: files by chunk, and chunks by what asks for them. */
export interface Manifest {
  readonly entrypoints: readonly string[];
  readonly origins: Readonly<Record<string, readonly (string | number)[]>>;
  readonly assets: Readonly<Record<string, Readonly<Record<string, readonly Asset[]>>>>;
}
/** What is loaded together, and the imports that ask for it. */
export interface ChunkGroup {
  readonly origins: Iterable<{ readonly request?: string }>;
  readonly chunks: Iterable<{ readonly files: Iterable<string> }>;
}

/**
 * Gives each module that a page is made of the style sheets which are loaded with it, but for those that every page has.
 *
 * @returns the manifest with an origin for each module that has any; Docusaurus itself loads its scripts
 */
export function withPageStyles(manifest: Manifest, groups: Iterable<ChunkGroup>): Manifest {
  const sheets = new Map<string, Asset>(
    Object.values(manifest.assets).flatMap(({ css = [] }) =>
      css.map((asset): [string, Asset] => [asset.file, asset]),
    ),
  );
  for (const id of manifest.entrypoints.flatMap(entry => manifest.origins[entry] ?? [])) {
    for (const { file } of manifest.assets[id]?.css ?? []) sheets.delete(file);
  }
  const origins: Record<string, readonly (string | number)[]> = { ...manifest.origins };
  const assets: Record<string, Readonly<Record<string, readonly Asset[]>>> = { ...manifest.assets };
  for (const { origins: imports, chunks } of groups) {
    const css = [...chunks]
      .flatMap(({ files }) => [...files])
      .flatMap(file => sheets.get(file) ?? []);
    if (css.length === 0) continue;
    for (const { request } of imports) {
      if (request === undefined || Object.hasOwn(manifest.origins, request)) continue;
      const id = `styles of ${request}`;
      assets[id] = { css };
      origins[request] = [id];
    }
  }
  return { ...manifest, origins, assets };
}

interface Compiler {
  readonly hooks: {
    readonly afterEmit: {
      tap(
        name: string,
        run: (compilation: { readonly chunkGroups: Iterable<ChunkGroup> }) => void,
      ): void;
    };
  };
}

/** Rewrites the manifest once it is there. */
class PageStyles {
  constructor(private readonly manifest: string) {}

  apply({ hooks }: Compiler): void {
    hooks.afterEmit.tap('PageStyles', ({ chunkGroups }) => {
      const manifest = JSON.parse(readFileSync(this.manifest, 'utf8')) as Manifest;
      writeFileSync(this.manifest, JSON.stringify(withPageStyles(manifest, chunkGroups)));
    });
  }
}
