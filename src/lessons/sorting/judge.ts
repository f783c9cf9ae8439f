import type { SortingPackage } from '../../course/sorting';

/** What a reader has done: the role chosen for each package by name, and the packages whose choice was checked. */
export interface Sorted {
  readonly chosen: Readonly<Record<string, string>>;
  readonly checked: readonly string[];
}

export const UNSORTED: Sorted = { chosen: {}, checked: [] };

/** Puts a package elsewhere, or nowhere (`''`); its verdict goes. */
export function choose(sorted: Sorted, name: string, role: string): Sorted {
  const { [name]: _before, ...others } = sorted.chosen;
  return {
    chosen: role === '' ? others : { ...others, [name]: role },
    checked: sorted.checked.filter(one => one !== name),
  };
}

/** Checks all that has a role. */
export const check = (sorted: Sorted): Sorted => ({
  ...sorted,
  checked: Object.keys(sorted.chosen),
});

/** What is wrong becomes open again. */
export function dropWrong(sorted: Sorted, packages: readonly SortingPackage[]): Sorted {
  return packages
    .filter(one => verdictOf(sorted, one) === 'wrong')
    .reduce((left, { name }) => choose(left, name, ''), sorted);
}

export type Verdict = 'open' | 'chosen' | 'right' | 'wrong';

export function verdictOf({ chosen, checked }: Sorted, { name, role }: SortingPackage): Verdict {
  if (chosen[name] === undefined) return 'open';
  if (!checked.includes(name)) return 'chosen';
  return chosen[name] === role ? 'right' : 'wrong';
}

export type Counts = Readonly<Record<Verdict, number>>;

export function countsOf(sorted: Sorted, packages: readonly SortingPackage[]): Counts {
  const counts = { open: 0, chosen: 0, right: 0, wrong: 0 };
  for (const one of packages) counts[verdictOf(sorted, one)] += 1;
  return counts;
}

/** The counts in words, such as "8 of 12 right, 2 wrong, 2 not sorted yet." */
export function scoreOf({ open, chosen, right, wrong }: Counts): string {
  const left = open + chosen;
  const all = left + right + wrong;
  if (right === all) return `All ${all} right.`;
  const parts = [`${right} of ${all} right`];
  if (wrong > 0) parts.push(`${wrong} wrong`);
  if (left > 0) parts.push(`${left} not ${chosen > 0 ? 'checked' : 'sorted'} yet`);
  return `${parts.join(', ')}.`;
}
