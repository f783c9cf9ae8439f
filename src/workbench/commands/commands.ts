/** Something that the reader can do now. */
export interface Command {
  /** Unique among those of one list. */
  readonly id: string;
  readonly title: string;
  readonly group: CommandGroup;
  run(): void;
}

export const COMMAND_GROUPS = ['Do', 'Open a file', 'Show a panel', 'Go to'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

const isUsable = (element: HTMLElement): boolean =>
  !element.matches(':disabled, [aria-disabled="true"]') &&
  !element.closest('[hidden], [inert], dialog') &&
  (element.checkVisibility?.() ?? true);

/** An element's name as a reader hears it, without what is hidden from them. */
function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const copy = element.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('[aria-hidden="true"]').forEach(hidden => hidden.remove());
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const all = (root: ParentNode, selector: string): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(selector)].filter(isUsable);

const press = (element: HTMLElement) => () => {
  element.focus(); // so that a dialog that opens gives the focus back to it
  element.click();
};

/**
 * What can be done in an exercise, and where one can go on its page: everything that has a control there. A command does
 * what pressing its control does, so neither can do something else than the other.
 *
 * @param exercise its section
 */
export function commandsOf(exercise: HTMLElement): Command[] {
  const made = (group: CommandGroup, elements: HTMLElement[]) =>
    elements
      .map(element => ({ title: nameOf(element), run: press(element) }))
      .filter(({ title }) => title !== '')
      .map((command, index) => ({ ...command, group, id: `${group} ${index}` }));
  const tabs = (list: string) =>
    all(exercise, `[role="tablist"][aria-label="${list}"] [role="tab"]`);
  return [
    ...made('Do', all(exercise, '[data-commands] button:not([data-no-command])')),
    ...made('Open a file', tabs('Files')),
    ...made('Show a panel', tabs('Panels')),
    ...headings(exercise.ownerDocument),
    ...links(exercise.ownerDocument),
  ];
}

function headings(page: Document): Command[] {
  return all(page, 'article :is(h2, h3)[id]').map(heading => ({
    id: `heading ${heading.id}`,
    title: nameOf(heading),
    group: 'Go to',
    run() {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      heading.scrollIntoView();
    },
  }));
}

function links(page: Document): Command[] {
  return all(page, '.pagination-nav a[href]').map(link => ({
    id: `link ${link.getAttribute('href')}`,
    title: nameOf(link),
    group: 'Go to',
    run: press(link),
  }));
}
