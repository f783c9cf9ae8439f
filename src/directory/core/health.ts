import type { PluginPackage } from './types';

/** Something to know about a plugin before one relies on it. */
export interface HealthFact {
  readonly tone: 'good' | 'plain' | 'warning';
  readonly text: string;
}

const DAY = 86_400_000;
const units = [
  { days: 365.25, one: 'a year', many: 'years' },
  { days: 30.44, one: 'a month', many: 'months' },
  { days: 7, one: 'a week', many: 'weeks' },
  { days: 1, one: 'a day', many: 'days' },
] as const;

/** The time between two days (`2026-11-22`) in words: `3 weeks`; `less than a day` for the same day. */
export function between(from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
  const unit = units.find(each => days >= each.days);
  if (!unit) return 'less than a day';
  const count = Math.floor(days / unit.days);
  return count === 1 ? unit.one : `${count} ${unit.many}`;
}

const newest = (days: readonly string[]) => [...days].sort().at(-1);

/** When the newest of the packages was published, and the day on which the registry said so. */
export function publishedOf(
  packages: readonly PluginPackage[],
): { readonly published: string; readonly lookedUp: string } | undefined {
  const known = packages.flatMap(({ facts }) =>
    facts?.published && facts.lookedUp ? [[facts.published, facts.lookedUp] as const] : [],
  );
  const published = newest(known.map(([day]) => day));
  const lookedUp = newest(known.map(([, day]) => day));
  return published && lookedUp ? { published, lookedUp } : undefined;
}

const frontend = ({ role }: PluginPackage) => role.startsWith('frontend-plugin');

/** Whether all frontend packages support the new frontend system; undefined if there are none or it isn't known. */
export function newFrontendOf(packages: readonly PluginPackage[]): boolean | undefined {
  const said = packages.filter(frontend).map(({ facts }) => facts?.newFrontend);
  if (said.length === 0 || said.includes(undefined)) return undefined;
  return !said.includes(false);
}

/** What is known of a plugin's health, in plain words, the gravest first. */
export function healthOf(packages: readonly PluginPackage[]): HealthFact[] {
  const deprecated = packages.filter(({ facts }) => facts?.deprecated !== undefined);
  const facts: HealthFact[] = deprecated.map(({ name, facts: known }) => ({
    tone: 'warning',
    text: `Marked deprecated: ${name}. Its makers say: “${known?.deprecated}”`,
  }));
  const when = publishedOf(packages);
  facts.push({
    tone: 'plain',
    text: when
      ? `Published ${between(when.published, when.lookedUp)} before this was looked up, on ${when.lookedUp}.`
      : 'When it was last published has not been looked up yet.',
  });
  if (packages.some(frontend)) facts.push(frontendFact(newFrontendOf(packages)));
  const licenses = [...new Set(packages.flatMap(({ facts: known }) => known?.license ?? []))];
  if (licenses.length > 0)
    facts.push({ tone: 'plain', text: `License: ${licenses.sort().join(', ')}.` });
  return facts;
}

function frontendFact(ready: boolean | undefined): HealthFact {
  if (ready) return { tone: 'good', text: 'Ready for the new frontend system.' };
  return ready === false
    ? {
        tone: 'warning',
        text: 'For the earlier frontend system: it exports nothing for the new one.',
      }
    : {
        tone: 'plain',
        text: 'Whether it supports the new frontend system has not been looked up yet.',
      };
}

/** Where the facts of a package are from, in words. */
export function sourceWords({ facts }: PluginPackage): string {
  switch (facts?.source) {
    case 'registry':
      return `The registry, on ${facts.lookedUp ?? 'an unknown day'}`;
    case 'package':
      return 'Its package.json';
    case 'listing':
      return facts.version ? 'A list of published packages' : 'Its source repository';
    case undefined:
      return 'Not looked up yet';
  }
}
