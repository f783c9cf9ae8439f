import type { DraftField } from '../../core/draft';

interface FieldText {
  readonly name: Exclude<DraftField, 'category' | 'lessons'>;
  readonly label: string;
  readonly hint?: string;
  /** Lines of the field; a line by default. */
  readonly rows?: number;
}

/** The fields that are typed, in the order of the form. */
export const typedFields: readonly FieldText[] = [
  { name: 'title', label: 'Title', hint: 'What people call it, without “plugin”.' },
  {
    name: 'description',
    label: 'Description',
    hint: 'One sentence, in your own words: what does a reader see or get?',
    rows: 2,
  },
  {
    name: 'packages',
    label: 'npm packages',
    hint: 'Those that one installs, one a line. The frontend first.',
    rows: 3,
  },
  { name: 'author', label: 'Author', hint: 'A company, a community or a person.' },
  { name: 'documentation', label: 'Documentation', hint: 'An address that begins with https://.' },
  { name: 'tags', label: 'Tags', hint: 'Up to six, in lower case, with commas between.' },
];
