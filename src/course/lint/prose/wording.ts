import retextIndefiniteArticle from 'retext-indefinite-article';
import retextPassive from 'retext-passive';
import retextRepeatedWords from 'retext-repeated-words';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { ReaderText } from '../material/readerText';
import { languageOf } from './sentences';

const retext = unified()
  .use(retextRepeatedWords)
  .use(retextIndefiniteArticle)
  .use(retextPassive)
  .freeze();

/** What retext's plugins found in a text. */
export interface Wording {
  readonly about: 'repeated' | 'article' | 'passive';
  /** One-based, in the file. */
  readonly line: number;
  readonly found: string;
  readonly wanted?: string;
}

const subjects: Readonly<Record<string, Wording['about']>> = {
  'retext-repeated-words': 'repeated',
  'retext-indefinite-article': 'article',
  'retext-passive': 'passive',
};

/** Three rules ask about each text, and retext takes a while. */
const known = new WeakMap<ReaderText, readonly Wording[]>();

/** Runs retext over a text: words written twice, `a` before a vowel, the passive voice. */
export function wordingOf(text: ReaderText): readonly Wording[] {
  const wording = known.get(text) ?? runRetext(text);
  known.set(text, wording);
  return wording;
}

function runRetext(text: ReaderText): Wording[] {
  const file = new VFile(text.source);
  retext.runSync(languageOf(text), file);
  return file.messages.flatMap(({ source, line, actual, expected, reason }): Wording[] => {
    const about = subjects[source ?? ''];
    if (about === undefined) return [];
    const wanted = expected?.[0];
    return [
      {
        about,
        line: text.lineAt(line ?? 1, actual),
        found: (actual ?? reason).replace(/\s+/g, ' '),
        ...(wanted === undefined ? {} : { wanted }),
      },
    ];
  });
}
