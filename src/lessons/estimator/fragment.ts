import { NUMBER_FIELDS, type Texts } from './numbers';

/** Characters of one number: more than these, nobody typed. */
const LONGEST = 20;
const [first] = NUMBER_FIELDS;

/** What a reader has typed, fit for the fragment of an address: `#people=40&times=5…`. */
export function toFragment(texts: Texts): string {
  const fields = new URLSearchParams();
  for (const { id } of NUMBER_FIELDS) fields.set(id, (texts[id] ?? '').trim());
  return `#${fields.toString()}`;
}

/** The inverse, for an address that nobody vouches for; undefined where the fragment is another's. */
export function fromFragment(fragment: string): Texts | undefined {
  if (!first || !fragment.startsWith(`#${first.id}=`)) return undefined;
  const fields = new URLSearchParams(fragment.slice(1));
  return Object.fromEntries(
    NUMBER_FIELDS.map(({ id }) => [id, (fields.get(id) ?? '').slice(0, LONGEST)]),
  );
}
