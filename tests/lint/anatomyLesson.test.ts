import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSorting } from '../../src/course/remark/sorting';

// The lesson `anatomy` speaks about packages that are installed here. What it says of them is held against them.

const siteDir = path.resolve(import.meta.dirname, '../..');
const folder = path.join(siteDir, 'docs/101-building-your-first-plugin/01-anatomy');
const prose = readFileSync(path.join(folder, 'index.mdx'), 'utf8');

describe('The lesson about a plugin’s anatomy', () => {
  it('quotes package.json as it is installed', () => {
    const quoted = /^```json title="(\S+), package\.json"\n([\s\S]*?)^```/m.exec(prose);
    const file = path.join(siteDir, 'node_modules', quoted?.[1] ?? '', 'package.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject(
      JSON.parse(quoted?.[2] ?? '{}') as object,
    );
  });

  it('has every role of its sorting task in its table, and no other', () => {
    const table = [...prose.matchAll(/^\|[^|]*\| `([a-z-]+)` *\|/gm)].map(([, role]) => role);
    const { roles } = readSorting(siteDir, folder, './packages.yaml');
    expect(table.sort()).toEqual(roles.map(({ id }) => id).sort());
  });
});
