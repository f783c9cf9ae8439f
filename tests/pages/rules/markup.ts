import { HtmlValidate, type ConfigData } from 'html-validate';

/** Rules of the standard's preset that this site's pages break on purpose, each with the reason. */
const off: Readonly<Record<string, string>> = {
  'valid-autocomplete':
    'Firefox keeps the choice of a radio button and of a checkbox over a reload unless autocomplete says no, and the page would not know of it.',
};

const config: ConfigData = {
  root: true,
  // What the HTML standard says, and not how its tags are best written: the build takes away quotes and end tags.
  extends: ['html-validate:standard'],
  rules: Object.fromEntries(Object.keys(off).map(rule => [rule, 'off'])),
};

const validator = new HtmlValidate(config);

/** What is wrong with the HTML of a page, each kind of mistake once with its first place. */
export async function markupProblems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const first = new Map<string, string>();
  for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
    if (!first.has(ruleId)) first.set(ruleId, `${ruleId}: ${message} (${selector ?? 'page'})`);
  }
  return [...first.values()];
}
