import { estimate } from './estimate';
import type { Numbers } from './numbers';
import { about, days, outcomeRows, verdict, workings } from './words';

/**
 * An estimate as Markdown, for a brief.
 *
 * @param link where the numbers can be changed
 */
export function toMarkdown(numbers: Numbers, link: string): string {
  const { people, times, minutes, build, upkeep, doubt, weeks } = numbers;
  const result = estimate(numbers);
  const lines = [
    // Of the third level, so that it stays a part of the brief's section under which it is pasted.
    '### What it would save',
    '',
    verdict(result),
    '',
    '| | Careful | Likely | Hopeful |',
    '| --- | ---: | ---: | ---: |',
    ...outcomeRows(numbers, result).map(({ what, cells }) => `| ${what} | ${cells.join(' | ')} |`),
    '',
    `Assumed: ${about(people)} people do it ${about(times)} times a week each, and save ${about(minutes)} minutes each time. ` +
      `Building takes ${days(build)}, upkeep ${days(upkeep)} a month. ` +
      `A day has ${about(numbers.hours)} hours, a year ${about(weeks)} working weeks. ` +
      `Each of saving, building and upkeep may be off by ${about(doubt)} %.`,
    '',
    ...workings(numbers, result).map(({ what, how }) => `- ${what}: ${how}`),
    '',
    `Estimated at ${link}`,
  ];
  return `${lines.join('\n')}\n`;
}
