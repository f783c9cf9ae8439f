import { proseWords } from '../prose/words';
import { rule } from './rule';

const fewest = 700;
const most = 1500;

/** Prose has a length that one sitting can hold. */
export const length = rule('length', ({ page, prose }) => {
  const words = proseWords(prose.tree);
  if (words >= fewest && words <= most) return [];
  return [
    {
      file: page.file,
      found: `${words} words of prose`,
      wanted: `${fewest} to ${most.toLocaleString('en')} words`,
    },
  ];
});
