import { checkEntry, idSchema, type Entry, type Mistake } from '../schema/entry';
import { idFrom } from './submission';

/** The form as it is typed. */
export interface Draft {
  readonly title: string;
  readonly category: string;
  readonly author: string;
  /** One a line. */
  readonly packages: string;
  readonly documentation: string;
  readonly description: string;
  /** Separated by commas. */
  readonly tags: string;
  readonly lessons: readonly string[];
}

export const emptyDraft: Draft = {
  title: '',
  category: '',
  author: '',
  packages: '',
  documentation: '',
  description: '',
  tags: '',
  lessons: [],
};

export type DraftField = keyof Draft;

/** What a draft comes to: an entry, or what is still wrong, by field. */
export type Judged =
  | { readonly kind: 'ready'; readonly id: string; readonly entry: Entry }
  | { readonly kind: 'unfinished'; readonly mistakes: ReadonlyMap<DraftField, string> };

const parts = (text: string, separator: RegExp) =>
  text
    .split(separator)
    .map(part => part.trim())
    .filter(Boolean);

/** Checks what is typed with the schema of the directory's files. @param taken ids that are in the directory */
export function judge(draft: Draft, taken: readonly string[]): Judged {
  const { lessons, ...said } = draft;
  const checked = checkEntry({
    ...said,
    packages: parts(draft.packages, /[\s,]+/),
    tags: parts(draft.tags, /,/),
    ...(lessons.length > 0 ? { lessons } : {}),
  });
  const mistakes = new Map<DraftField, string>();
  for (const mistake of 'mistakes' in checked ? checked.mistakes : []) {
    if (mistake.field && !mistakes.has(mistake.field)) mistakes.set(mistake.field, words(mistake));
  }
  const id = idFrom(draft.title);
  if (!mistakes.has('title')) {
    if (!idSchema.safeParse(id).success)
      mistakes.set('title', 'Needed: a name with letters in it.');
    else if (taken.includes(id)) mistakes.set('title', `The directory has “${id}” already.`);
  }
  if ('entry' in checked && mistakes.size === 0) return { kind: 'ready', id, entry: checked.entry };
  return { kind: 'unfinished', mistakes };
}

const words = ({ message }: Mistake) => `${message.replace(/^allowed:/, 'Needed:')}.`;
