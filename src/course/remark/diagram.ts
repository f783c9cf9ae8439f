import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads a drawing to be put into the page itself, so that its colours follow the page's.
 *
 * @param folder - absolute path of the page's folder
 * @param src - path of the drawing from there
 * @returns the `<svg>` element; its ids are made unique to the file, since several drawings may
 *   stand on one page
 * @throws when the file is missing, or holds anything that runs or loads
 */
export function readDiagram(folder: string, src: string): string {
  const file = path.resolve(folder, src);
  if (!/\.svg$/.test(src) || !existsSync(file)) {
    throw new Error(`found src="${src}", allowed: an .svg file, given by its path from this page`);
  }
  const svg = readFileSync(file, 'utf8')
    .replaceAll(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*>/g, '')
    .trim();
  const problem = problemOf(svg);
  if (problem) throw new Error(`${src} ${problem}`);
  return withOwnIds(svg, path.basename(src, '.svg').replaceAll(/[^\w-]/g, '-'));
}

const forbidden: readonly [form: RegExp, problem: string][] = [
  [/<script\b/i, 'holds a <script>; a drawing only draws'],
  [/\son[a-z]+\s*=/i, 'holds an event handler such as onclick; a drawing only draws'],
  [
    /<(?:foreignObject|iframe|image|style)\b/i,
    'holds <foreignObject>, <image> or <style>; draw with shapes and attributes',
  ],
  [/<!(?:DOCTYPE|ENTITY)/i, 'declares entities; write the characters themselves'],
  [
    /\b(?:href|src)\s*=\s*["'](?!#)/i,
    'refers to something outside of itself; only href="#…" is allowed',
  ],
  [/url\(\s*["']?(?!["']?#)/i, 'refers to something outside of itself; only url(#…) is allowed'],
];

function problemOf(svg: string): string | undefined {
  if (!/^<svg\b[\s\S]*<\/svg>$/.test(svg)) return 'is not one <svg> element';
  if (!/^<svg\b[^>]*\sviewBox=/.test(svg)) return 'has no viewBox, so it can’t fit the page';
  return forbidden.find(([form]) => form.test(svg))?.[1];
}

function withOwnIds(svg: string, prefix: string): string {
  return svg
    .replaceAll(/(\sid=["'])/g, `$1${prefix}-`)
    .replaceAll(/(href=["']#|url\(\s*["']?#)/g, `$1${prefix}-`)
    .replaceAll(
      /(aria-(?:labelledby|describedby)=["'])([^"']*)/g,
      (_, start: string, ids: string) => {
        const own = ids.split(/\s+/).map(id => `${prefix}-${id}`);
        return start + own.join(' ');
      },
    );
}
