import { apiNames } from './apiNames';
import {
  attribute,
  codeOf,
  findElement,
  findElements,
  isElement,
  isSkipped,
  textOf,
  type HtmlElement,
} from './html';
import type { Page } from './page';
import type { Kind } from './record';

export interface SectionText {
  readonly text: string;
  readonly code: boolean;
}

/** A heading and what stands below it, up to the next one. */
export interface Section {
  /** The headings below the page's title that lead to it, its own last; none for what stands under the title. */
  readonly headings: readonly string[];
  readonly anchor: string | null;
  /** Where it differs from its page's. */
  readonly kind?: Kind;
  readonly texts: SectionText[];
}

/** A longer sample is found by the names in it, a shorter one by all that it says: errors and commands are short. */
const SHORT_CODE = 400;
/** Elements that hold a text of their own. */
const TEXT = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'tr',
  'summary',
  'figcaption',
  'blockquote',
  'legend',
]);
/** What a text may hold that is a text of its own. */
const NESTED = new Set([...TEXT, 'pre', 'ul', 'ol', 'dl', 'table', 'h2', 'h3', 'h4', 'h5', 'h6']);

const holds = (element: HtmlElement): boolean =>
  findElement(element, ({ tagName }) => NESTED.has(tagName)) !== undefined;

/** Cuts a page at its headings, in the order of reading. Headings need an id, for a result leads to a place. */
export function readSections({ root, title, description }: Page): Section[] {
  const path: { readonly level: number; readonly text: string }[] = [];
  let current: Section = { headings: [], anchor: null, texts: [] };
  const sections = [current];
  const say = (text: string, code = false): void => {
    if (/[\p{L}\p{N}]/u.test(text) && !current.texts.some(known => known.text === text)) {
      current.texts.push({ text, code });
    }
  };
  const open = (section: Section): void => void sections.push((current = section));

  /** What follows an exercise or a quiz belongs to the section around it again. */
  const resume = ({ headings, anchor }: Section): void => open({ headings, anchor, texts: [] });

  const enterHeading = (element: HtmlElement, level: number): void => {
    const text = textOf(element);
    const anchor = attribute(element, 'id');
    // One letter is a place in an alphabet, and not a subject.
    if (text === title || [...text].length < 2) return;
    // An id of React's useId may be another one in the next build, and is nothing to lead to.
    if (anchor === undefined || /^[:«_]/.test(anchor)) return say(text);
    while (path.length > 0 && path.at(-1)!.level >= level) path.pop();
    path.push({ level, text });
    open({ headings: path.map(heading => heading.text), anchor, texts: [] });
  };

  const enterExercise = (element: HtmlElement): void => {
    const before = current;
    const heading = findElement(element, ({ tagName }) => /^h[2-6]$/.test(tagName));
    open({
      headings: [...before.headings.slice(0, 1), heading ? textOf(heading) : 'Exercise'],
      anchor: attribute(element, 'id') ?? before.anchor,
      kind: 'exercise',
      texts: [],
    });
    for (const list of findElements(element, ({ attrs }) => attrs.some(isTask))) {
      for (const step of findElements(list, ({ tagName }) => tagName === 'li')) say(textOf(step));
    }
    for (const check of findElements(
      element,
      item => attribute(item, 'data-check') !== undefined,
    )) {
      say(attribute(check, 'data-check') ?? '');
    }
    resume(before);
  };

  const enterQuestions = (element: HtmlElement): void => {
    // Options are left out: most of them are wrong.
    const asked = findElements(element, ({ tagName }) => tagName === 'legend').map(textOf);
    if (asked.length === 0) return;
    const before = current;
    open({ headings: ['Quiz'], anchor: attribute(element, 'id') ?? null, texts: [] });
    asked.forEach(question => say(question.replace(/^\d+\.\s+/, '')));
    resume(before);
  };

  const visit = (element: HtmlElement): void => {
    if (attribute(element, 'data-exercise') !== undefined) return enterExercise(element);
    if (attribute(element, 'data-quiz') !== undefined) return enterQuestions(element);
    if (isSkipped(element)) return;
    const { tagName } = element;
    const level = /^h([2-6])$/.exec(tagName)?.[1];
    if (tagName === 'h1') return;
    if (level) return enterHeading(element, Number(level));
    if (tagName === 'pre') {
      const code = codeOf(element);
      return say(code.length <= SHORT_CODE ? code : apiNames(code).join(' '), true);
    }
    const drawn = attribute(element, 'role') === 'img' && attribute(element, 'aria-label');
    if (drawn) return say(drawn);
    if (TEXT.has(tagName) && !holds(element))
      return isLink(element) ? undefined : say(textOf(element));
    visitMixed(element);
  };

  /** Elements with a text of their own are visited; words between them are one text. */
  const visitMixed = (element: HtmlElement): void => {
    let words: HtmlElement['childNodes'] = [];
    const flush = (): void => {
      say(textOf({ ...element, childNodes: words }));
      words = [];
    };
    for (const child of element.childNodes) {
      const isBlock = isElement(child) && (isSkipped(child) || !isWords(child));
      if (!isBlock) {
        words.push(child);
        continue;
      }
      flush();
      visit(child);
    }
    flush();
  };

  if (description) say(description);
  visitMixed(root);
  return sections.filter(keep);
}

/** A text that is one link leads to what another page says, and says nothing itself. */
function isLink(element: HtmlElement): boolean {
  const [link, ...others] = findElements(element, ({ tagName }) => tagName === 'a');
  return link !== undefined && others.length === 0 && textOf(link) === textOf(element);
}

const isTask = ({ name, value }: { readonly name: string; readonly value: string }): boolean =>
  name === 'data-part' && value === 'Text';

const WORDS = new Set(
  'a abbr b bdi br cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u var button label'.split(
    ' ',
  ),
);
const isWords = (element: HtmlElement): boolean => WORDS.has(element.tagName) && !holds(element);

/** A section that goes on after an exercise and says nothing more is no section. */
function keep(section: Section, index: number, all: Section[]): boolean {
  if (index === 0 || section.texts.length > 0) return true;
  return !all.slice(0, index).some(other => other.anchor === section.anchor);
}
