/** A reader by what brings them here, and the way that fits. */
export interface Start {
  readonly who: string;
  readonly wants: string;
  /** Ids of lessons, in order. */
  readonly lessons: readonly string[];
  readonly also?: { readonly to: string; readonly label: string };
}

export const STARTS: readonly Start[] = [
  {
    who: 'A platform engineer with an afternoon',
    wants: 'From an empty file to a backend with routes of its own, installed like any other.',
    lessons: ['first-backend', 'http', 'install'],
    also: { to: '/playground/', label: 'Then build your own in the playground' },
  },
  {
    who: 'A React developer, new to Backstage',
    wants: 'What a plugin is, then a page in the app, and the backend that it asks.',
    lessons: ['intro', 'first-page', 'full-stack'],
    also: { to: '/glossary/', label: 'Words that Backstage uses its own way' },
  },
  {
    who: 'A team lead who wants proof',
    wants: 'What a plugin saves you, in your own numbers, and a certificate that you can run.',
    lessons: ['why-plugins', 'start-project', 'stakeholders'],
    also: { to: '/verify/', label: 'Verify a certificate' },
  },
];
