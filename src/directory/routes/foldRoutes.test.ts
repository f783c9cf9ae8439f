import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

interface Options {
  readonly base: string;
  readonly pages: readonly string[];
}
const { foldRoutes, foldChunkNames } = createRequire(import.meta.url)('./foldRoutes.cjs') as Record<
  'foldRoutes' | 'foldChunkNames',
  (source: string, options: Options) => string
>;
const options = { base: '/a.b/plugins/', pages: ['add', 'suggest'] };

const route = (path: string, hash: string) =>
  `  {\n    path: '${path}',\n    component: ComponentCreator('${path}', '${hash}'),\n    exact: true\n  },\n`;
const first = route('/a.b/guides/', '001');
const last = `${route('/a.b/', '009')}  {\n    path: '*',\n    component: ComponentCreator('*'),\n  },\n];\n`;
const pages = [
  route('/a.b/plugins/', '002'),
  route('/a.b/plugins/add/', '003'),
  route('/a.b/plugins/suggest/', '004'),
].join('');
const plugins = ['added', 'catalog', 'zap'].map(id => route(`/a.b/plugins/${id}/`, `${id}9`));

describe('routes of plugins', () => {
  it('become one, after those of other pages', () => {
    const source = `export default [\n${first}${pages}${plugins.join('')}${last}`;
    const folded = foldRoutes(source, options);
    const [head = '', tail = ''] = folded.split("'/a.b/plugins/:id/'");
    expect(head).toBe(`export default [\n${first}${pages}${route('/a.b/', '009')}  {\n    path: `);
    expect(tail).toMatch(
      /^,\n {4}component: ComponentCreator\('\/a\.b\/plugins\/added\/', 'added9'\)/,
    );
    expect(tail).toContain("path: '*'");
    expect(folded).not.toContain('zap');
  });

  it('that are written in another way are refused', () => {
    expect(() => foldRoutes('export default [];', options)).toThrow(
      /No route below \/a\.b\/plugins\//,
    );
  });

  it('leave what Docusaurus notes of the first of them', () => {
    const notes = {
      '/a.b/guides/-001': {},
      '/a.b/plugins/-002': {},
      '/a.b/plugins/add/-003': {},
      '/a.b/plugins/added/-a9': { data: 1 },
      '/a.b/plugins/catalog/-c9': { data: 1 },
    };
    expect(
      Object.keys(JSON.parse(foldChunkNames(JSON.stringify(notes), options)) as object),
    ).toEqual(Object.keys(notes).slice(0, 4));
  });
});
