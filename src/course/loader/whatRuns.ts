import { showFound } from '../errors/fromZod';
import { profileFacts } from '../profiles';
import { type ExerciseFile, sides } from '../schema/exercise';
import type { Exercise, ExerciseSource } from '../types';

/**
 * Finds out what the sandbox runs for an exercise: the entries that it names or that its profile
 * has by default, and the plugins that run beside.
 *
 * @param fail - takes mistakes: the field of `exercise.yaml`, and what is wrong with it
 */
export function whatRuns(
  written: ExerciseFile,
  files: readonly ExerciseSource[],
  fail: (field: string, message: string) => void,
): Pick<Exercise, 'entries' | 'plugins'> {
  const { profile } = written;
  const facts = profileFacts[profile];
  const entries = written.entries ?? facts.entries ?? {};
  const starter = files.flatMap(file => (file.starter === undefined ? [] : [file.path]));
  const allowed = `a file of starter/ (${starter.join(', ')})`;

  for (const side of sides) {
    const field = `entries.${side}`;
    const entry = entries[side];
    if (entry === undefined) {
      if (!facts.needs.includes(side)) continue;
      fail(field, `found nothing, allowed: ${allowed}; profile ${profile} runs a ${side}`);
    } else if (!facts.sides.includes(side)) {
      fail(field, `found ${showFound(entry)}, allowed: nothing; profile ${profile} has no ${side}`);
    } else if (!starter.includes(entry)) {
      const found = written.entries ? `found ${showFound(entry)}` : `there is no ${entry}`;
      fail(field, `${found}, allowed: ${allowed}`);
    }
  }
  if (Object.keys(entries).length === 0 && facts.needs.length === 0) {
    fail('entries', `found none, allowed: ${facts.sides.join(', ')}, or both`);
  }
  if (written.plugins.length > 0 && !facts.sides.includes('backend')) {
    fail(
      'plugins',
      `found ${written.plugins.join(', ')}, allowed: nothing; profile ${profile} has no backend to run them in`,
    );
  }
  return { entries, plugins: [...new Set([...facts.plugins, ...written.plugins])] };
}
