import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Vite } from 'vitest/node';
import { parse } from 'yaml';
import { resolveSource } from '../course/loader/resolveSource';
import { type Runnable, variantKey } from './variants';

const marker = '?variant=';

/** The id under which Vite knows a file of a variant. */
export function moduleId(file: string, variant: Runnable): string {
  return `${file}${marker}${variantKey(variant)}`;
}

/** The inverse of `moduleId`. */
export function splitModuleId(id: string): { file: string; key: string | undefined } {
  const [file = '', key] = id.split(marker);
  return { file, key };
}

/**
 * Makes `./src/plugin` in a checks file mean the tree of one variant. A file that several variants
 * share becomes a module in each of them. Packages are the site's own, wherever the file stands.
 */
export function variantResolver(siteDir: string, variants: readonly Runnable[]): Vite.Plugin {
  const byKey = new Map(variants.map(variant => [variantKey(variant), variant]));
  return {
    name: 'stagecraft-variant-resolver',
    enforce: 'pre',
    resolveId(source, importer) {
      const entry = splitModuleId(source);
      if (entry.key !== undefined) {
        // Vite 8 asks for a test file by its url: below the root, or /@fs/ and the absolute path.
        const url = entry.file.replace(/^\/@fs\//, '/');
        const known = [...(byKey.get(entry.key)?.files.values() ?? [])];
        const match = known.find(absolute => absolute.endsWith(url));
        return match && `${match}${marker}${entry.key}`;
      }
      if (importer === undefined) return undefined;
      const { file, key } = splitModuleId(importer);
      const variant = key === undefined ? undefined : byKey.get(key);
      if (!variant) return undefined;
      if (!source.startsWith('.')) {
        return this.resolve(source, path.join(siteDir, 'package.json'), { skipSelf: true });
      }
      const from = [...variant.files].find(([, absolute]) => absolute === file)?.[0];
      const target = from && resolveSource(name => variant.files.has(name), from, source);
      const absolute = target && variant.files.get(target);
      if (!absolute) {
        throw new Error(
          `${from ?? file} imports '${source}', which ${variant.name} of ${variant.exercise.id} does not have. ` +
            `It has: ${[...variant.files.keys()].join(', ')}`,
        );
      }
      return moduleId(absolute, variant);
    },
  };
}

/**
 * YAML and JSON files as modules: the parsed value is the default export, as in the sandbox. Vite
 * 8's own JSON plugin passes over ids with a query.
 */
export function dataModules(): Vite.Plugin {
  return {
    name: 'stagecraft-data-modules',
    enforce: 'pre',
    async load(id) {
      const { file, key } = splitModuleId(id);
      if (key === undefined || !/\.(?:ya?ml|json)$/.test(file)) return undefined;
      // JSON is YAML.
      const value: unknown = parse(await readFile(file, 'utf8'));
      return { code: `export default ${JSON.stringify(value ?? null)};`, moduleType: 'js' };
    },
  };
}
