import { fencesOf } from '../../fences/fencesOf';
import type { PageMaterial } from '../material/lessonMaterial';
import { type Remark, rule } from './rule';

/** Languages that nobody checks, though they could be TypeScript. */
const unchecked = new Set(['js', 'jsx', 'javascript', 'mjs', 'cjs']);

/** Every fence has a language, and code is TypeScript, so that it is type-checked. */
export const fence = rule<PageMaterial>('fence', ({ page }) =>
  fencesOf(page.text).flatMap(({ language, line }): Remark[] => {
    const place = { file: page.file, line: line - 1 };
    if (language === '') {
      return [{ ...place, found: 'a fence without a language', wanted: 'one, such as ts or text' }];
    }
    if (!unchecked.has(language)) return [];
    return [
      { ...place, found: `a fence of ${language}`, wanted: 'ts or tsx, which is type-checked' },
    ];
  }),
);
