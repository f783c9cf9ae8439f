/** What a reader types, by field; nothing is a number yet. */
export type Texts = Readonly<Record<string, string>>;

export interface NumberField {
  readonly id: NumberId;
  readonly label: string;
  readonly hint: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  /** May be left empty. */
  readonly optional?: true;
}

/** Ids stand in shared links: they are permanent. */
export type NumberId =
  'people' | 'times' | 'minutes' | 'build' | 'upkeep' | 'doubt' | 'cost' | 'weeks' | 'hours';

/** What somebody has to know about a plugin that is to save time. */
export const PLUGIN_FIELDS: readonly NumberField[] = [
  {
    id: 'people',
    label: 'People',
    hint: 'who do the task today',
    unit: 'people',
    least: 0,
    most: 100_000,
  },
  {
    id: 'times',
    label: 'Times a week',
    hint: 'that each of them does it',
    unit: 'times a week',
    least: 0,
    most: 500,
  },
  {
    id: 'minutes',
    label: 'Minutes saved',
    hint: 'that it takes less, each time',
    unit: 'minutes',
    least: 0,
    most: 480,
  },
  {
    id: 'build',
    label: 'Days to build',
    hint: 'until the first people use it',
    unit: 'days',
    least: 0,
    most: 2_000,
  },
  {
    id: 'upkeep',
    label: 'Upkeep days a month',
    hint: 'upgrades, questions, repairs',
    unit: 'days a month',
    least: 0,
    most: 200,
  },
  {
    id: 'doubt',
    label: 'Doubt, in percent',
    hint: 'how far off these may be',
    unit: '%',
    least: 0,
    most: 90,
  },
];

/** What holds for the whole organisation. */
export const OFFICE_FIELDS: readonly NumberField[] = [
  {
    id: 'weeks',
    label: 'Working weeks a year',
    hint: 'without holidays and sick leave',
    unit: 'weeks a year',
    least: 1,
    most: 52,
  },
  {
    id: 'hours',
    label: 'Hours in a working day',
    hint: 'for the days to build and of upkeep',
    unit: 'hours a day',
    least: 1,
    most: 24,
  },
  {
    id: 'cost',
    label: 'Cost of an hour (optional)',
    hint: 'in your currency',
    unit: 'an hour',
    least: 0,
    most: 100_000,
    optional: true,
  },
];

export const NUMBER_FIELDS: readonly NumberField[] = [...PLUGIN_FIELDS, ...OFFICE_FIELDS];

export type Numbers = Readonly<Record<Exclude<NumberId, 'cost'>, number>> & {
  readonly cost?: number;
};

export type ReadNumbers =
  | { readonly state: 'numbers'; readonly numbers: Numbers }
  | {
      readonly state: 'incomplete';
      /** Fields that are needed and empty. */
      readonly empty: readonly NumberField[];
      /** Of fields that hold what is no number for them: what to do. */
      readonly problems: Partial<Record<NumberId, string>>;
    };

const count = (value: number) => value.toLocaleString('en');

/** `1,500` is fifteen hundred, `1,5` is one and a half, and so is `1.5`. */
function toNumber(text: string): number | undefined {
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)
    ? text.replaceAll(',', '')
    : text.replace(',', '.');
  return /^(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined;
}

/** The numbers in what a reader has typed, or what keeps them from being that. */
export function readNumbers(texts: Texts): ReadNumbers {
  const numbers: Partial<Record<NumberId, number>> = {};
  const empty: NumberField[] = [];
  const problems: Partial<Record<NumberId, string>> = {};
  for (const field of NUMBER_FIELDS) {
    const { id, least, most, optional } = field;
    const text = (texts[id] ?? '').trim();
    const value = toNumber(text);
    if (text === '') {
      if (!optional) empty.push(field);
    } else if (value === undefined || value < least || value > most) {
      problems[id] = `Write a number from ${count(least)} to ${count(most)}.`;
    } else {
      numbers[id] = value;
    }
  }
  if (isComplete(numbers)) {
    if (Object.keys(problems).length === 0) return { state: 'numbers', numbers };
  }
  return { state: 'incomplete', empty, problems };
}

const isComplete = (numbers: Partial<Record<NumberId, number>>): numbers is Numbers =>
  NUMBER_FIELDS.every(({ id, optional }) => optional || numbers[id] !== undefined);
