/**
 * The issue forms of Backstage's repositories, as far as a link can fill them in. Fields and their ids are those of the
 * files in `.github/ISSUE_TEMPLATE` of each repository; a link fills in the title and text areas alone, by their id
 * (https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema).
 */
export interface IssueForm {
  readonly id: FormId;
  /** What the reader chooses. */
  readonly choice: string;
  readonly when: string;
  readonly repository: 'backstage/community-plugins' | 'backstage/backstage';
  /** The form's file, and its name on GitHub. */
  readonly template: string;
  readonly name: string;
  /** What the form's titles begin with. */
  readonly titleStart: string;
  readonly titleHint: string;
  readonly fields: readonly IssueField[];
  /** What only GitHub's own page can ask. */
  readonly there: readonly string[];
}

export type FormId = 'plugin' | 'feature' | 'backstage';

export interface IssueField {
  readonly id: string;
  /** As GitHub's page calls it. */
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  readonly rows: number;
}

const CONDUCT = 'You tick that you have read the code of conduct.';
const SEARCHED = 'You tick that you have looked for an issue like yours.';
const PULL_REQUEST = 'You say whether you could open a pull request. “No” is a fine answer.';

export const ISSUE_FORMS: readonly IssueForm[] = [
  {
    id: 'plugin',
    choice: 'A new plugin',
    when: 'No plugin does it yet, others have the need too, and you would help to maintain one.',
    repository: 'backstage/community-plugins',
    template: '3-plugin.yaml',
    name: 'New Plugin',
    titleStart: '🔌 Plugin: ',
    titleHint: 'the plugin in a few words, such as: On-call rotas on entity pages',
    fields: [
      {
        id: 'plugin-summary',
        label: 'Summary',
        hint: 'what it does, for whom, and how it should work',
        required: true,
        rows: 4,
      },
      {
        id: 'website',
        label: 'Project website',
        hint: 'of the product or project that it would connect to, if there is one',
        required: false,
        rows: 1,
      },
      {
        id: 'context',
        label: 'Context',
        hint: 'who has the problem, what they do today, what you have tried',
        required: false,
        rows: 4,
      },
    ],
    there: [
      SEARCHED,
      'You tick that you will maintain the plugin. The form can’t be sent without it.',
      CONDUCT,
      PULL_REQUEST,
    ],
  },
  {
    id: 'feature',
    choice: 'A change to a community plugin',
    when: 'A plugin of the community repository does nearly what you need.',
    repository: 'backstage/community-plugins',
    template: '2-feature.yaml',
    name: 'Plugin Feature',
    titleStart: '🚀 ',
    titleHint: 'the plugin, a colon, and the change, such as: todo: sort by due date',
    fields: [
      {
        id: 'feature-description',
        label: 'Feature description',
        hint: 'what should be possible that isn’t',
        required: true,
        rows: 4,
      },
      {
        id: 'context',
        label: 'Context',
        hint: 'why, and how it would be used; an example helps',
        required: true,
        rows: 4,
      },
      {
        id: 'implementation',
        label: 'Possible implementation',
        hint: 'if you have an idea how',
        required: false,
        rows: 3,
      },
    ],
    there: ['You choose the plugin’s workspace from a list.', SEARCHED, CONDUCT, PULL_REQUEST],
  },
  {
    id: 'backstage',
    choice: 'A change to Backstage itself',
    when: 'It concerns the framework or a core feature, such as the catalog, templates or search.',
    repository: 'backstage/backstage',
    template: '03_suggestion.yaml',
    name: 'Suggest a change',
    titleStart: '',
    titleHint: 'the change in a few words',
    fields: [
      {
        id: 'search-terms',
        label: 'Search terms',
        hint: 'the words with which you looked for issues like yours',
        required: true,
        rows: 2,
      },
      {
        id: 'need',
        label: 'Need',
        hint: 'why it matters, and to whom',
        required: true,
        rows: 4,
      },
      {
        id: 'proposal',
        label: 'Proposal',
        hint: 'what should change, in enough detail to be discussed',
        required: true,
        rows: 4,
      },
      {
        id: 'alternatives',
        label: 'Alternatives',
        hint: 'what else you have thought of, and why not',
        required: false,
        rows: 3,
      },
    ],
    there: [
      'You tick that you have read about the labels of issues.',
      'You choose the area of the project; “Unknown” is there too.',
      CONDUCT,
      PULL_REQUEST,
    ],
  },
];

/** The form that a kept or shared choice names; the first for one that is unknown. */
export function formOf(id: string | undefined): IssueForm {
  const [first] = ISSUE_FORMS;
  const form = ISSUE_FORMS.find(one => one.id === id) ?? first;
  if (!form) throw new Error('There is no issue form: suggestion/forms.ts lists none.');
  return form;
}
