// What the page that writes and the script that kills tell each other.

/** Posted by a page before it writes anything: all that it found on the disk. */
export interface Found {
  readonly type: 'found';
  readonly tab: string;
  readonly status: string;
  readonly rids: readonly string[];
  readonly texts: readonly string[];
  readonly aside: number;
  /** Whether the page says that the browser has lost what was stored. */
  readonly vanished: boolean;
  /** How many entries it says were then brought back. */
  readonly broughtBack: number;
}

/** Posted when a write was confirmed. */
export interface Confirmed {
  readonly type: 'confirmed';
  readonly tab: string;
  /** Of the record that was stored. */
  readonly rid?: string;
  /** Begins with `<tab>#<number>#`; a tab's later texts may take the place of its earlier ones. */
  readonly text?: string;
}

export type Report = Found | Confirmed;

/** Whose text it is, and its number in the order in which that tab typed. */
export function authorOf(text: string): { tab: string; number: number } {
  const [tab = '', number = ''] = text.split('#');
  return { tab, number: Number(number) };
}
