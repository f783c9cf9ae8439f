import type { Exercise } from '../../types';
import type { LinkProblem } from './link';

/**
 * What is wrong with `file:src/plugin.ts#symbol`: it must name a file that readers see, and a word
 * in it.
 */
export function fileLinkProblem(
  url: string,
  exercise: Exercise | undefined,
): LinkProblem | undefined {
  const [name = '', symbol] = url.slice('file:'.length).split('#');
  const visible = exercise?.files.filter(({ role }) => role !== 'hidden') ?? [];
  const file = visible.find(({ path }) => path === name);
  if (!file) {
    const isHidden = exercise?.files.some(({ path }) => path === name) === true;
    return {
      found: isHidden ? `${url}, which is hidden` : `${url}, which isn't a file of the exercise`,
      wanted: `one of ${visible.map(({ path }) => path).join(', ') || 'the files of an exercise'}`,
    };
  }
  if (symbol === undefined) return undefined;
  const texts = [file.starter, file.solution].filter(text => text !== undefined);
  if (texts.some(text => text.includes(symbol))) return undefined;
  return { found: `${url}: ${name} has no ${symbol}`, wanted: 'a word that stands in the file' };
}
