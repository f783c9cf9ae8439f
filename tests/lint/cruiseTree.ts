import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult, type IConfiguration } from 'dependency-cruiser';

/** A source tree: contents by path. */
export type Tree = Record<string, string>;

export const ruleSet = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
) as IConfiguration;

/** Packages that every tree can import: stubs, so that resolving them costs nothing. */
const packages: Tree = {
  'react/index.js': '',
  'react-dom/index.js': '',
  '@docusaurus/core/index.js': '',
  '@docusaurus/types/index.js': '',
  '@codesandbox/sandpack-react/index.js': '',
  'zod/index.js': '',
  'zod/mini/index.js': '',
  'unlisted/index.js': '',
};

const packageName = (file: string) =>
  file
    .split('/')
    .slice(0, file.startsWith('@') ? 2 : 1)
    .join('/');

function write(root: string, tree: Tree): void {
  for (const [file, content] of Object.entries(tree)) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

/**
 * Cruises a tree with the project's own rules.
 * @returns the names of the rules that it breaks, sorted, each once
 */
export async function brokenRules(tree: Tree): Promise<string[]> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'stagecraft-rules-')));
  const names = Object.keys(packages).map(packageName);
  const listed = names.filter(name => name !== 'unlisted').map(name => [name, '*']);
  try {
    write(root, tree);
    write(path.join(root, 'node_modules'), packages);
    write(root, {
      'package.json': JSON.stringify({ type: 'module', dependencies: Object.fromEntries(listed) }),
    });
    const { tsConfig: _, enhancedResolveOptions, ...options } = ruleSet.options ?? {};
    const result = await cruise(
      Object.keys(tree),
      {
        ...options,
        ruleSet: { forbidden: ruleSet.forbidden ?? [] },
        validate: true,
        baseDir: root,
      },
      enhancedResolveOptions,
    );
    const { violations } = (result.output as ICruiseResult).summary;
    return [...new Set(violations.map(violation => violation.rule.name))].sort();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
