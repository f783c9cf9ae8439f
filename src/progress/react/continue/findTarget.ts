import { partUrl } from '../../outline/anchors';
import type { Snapshot } from '../../store/snapshot';
import { nextStep } from '../../summary/nextStep';
import type { Part } from '../../summary/lesson';

/** Where the reader goes on. */
export interface Target {
  readonly title: string;
  /** Of that part; includes the site's base url. */
  readonly url: string;
  /** The first part of the lesson that is missing. */
  readonly part: Part;
  /** About. */
  readonly minutesLeft: number;
}

/**
 * Loaded for those who have begun.
 *
 * @returns undefined when nothing is missing
 */
export async function findTarget({ state, records }: Snapshot): Promise<Target | undefined> {
  const { default: outline } = await import('@generated/stagecraft-progress/default/outline.json');
  const step = nextStep(outline, state, records);
  if (!step) return undefined;
  const [part = 'read'] = step.missing;
  const { title, url } = step.lesson;
  return { title, url: partUrl(url, part), part, minutesLeft: step.minutesLeft };
}
