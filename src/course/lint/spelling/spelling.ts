import { pathToFileURL } from 'node:url';
import { getDefaultBundledSettingsAsync, mergeSettings, spellCheckDocument } from 'cspell-lib';
import type { Finding } from '../finding';
import { type ReaderText, wordLines } from '../material/readerText';
import { british } from './british';
import { projectWords } from './wordList';

type Settings = Awaited<ReturnType<typeof getDefaultBundledSettingsAsync>>;

/** Checks spelling by cspell's own dictionaries, American English and the trade's, all offline. */
export class Speller {
  readonly #settings: Promise<Settings>;

  constructor(words: readonly string[] = projectWords()) {
    this.#settings = getDefaultBundledSettingsAsync().then(bundled =>
      mergeSettings(bundled, {
        language: 'en-US',
        allowCompoundWords: false,
        dictionaries: ['en_us', 'softwareTerms'],
        words: [...words],
        flagWords: [...british],
        minWordLength: 3,
      }),
    );
  }

  /** Unknown words of texts; each once a file, at its first place. */
  async check(texts: readonly ReaderText[]): Promise<Finding[]> {
    const byFile = new Map<string, ReaderText[]>();
    for (const text of texts) byFile.set(text.file, [...(byFile.get(text.file) ?? []), text]);
    const found = await Promise.all(
      [...byFile].map(([file, parts]) => this.#checkFile(file, parts)),
    );
    return found.flat();
  }

  async #checkFile(file: string, texts: readonly ReaderText[]): Promise<Finding[]> {
    const lines = texts.flatMap(text => wordLines(text).map(line => ({ ...line, from: text })));
    const words = lines.map(({ text }) => text).join('\n');
    const { issues } = await spellCheckDocument(
      {
        uri: `${pathToFileURL(file).href}.txt`,
        text: words,
        languageId: 'plaintext',
        locale: 'en-US',
      },
      { generateSuggestions: true, numSuggestions: 3, noConfigSearch: true },
      await this.#settings,
    );
    const seen = new Set<string>();
    return issues.flatMap(({ text: word, offset, suggestions = [] }): Finding[] => {
      if (seen.has(word)) return [];
      seen.add(word);
      const at = lines[words.slice(0, offset).split('\n').length - 1];
      return [
        {
          rule: 'spelling',
          file,
          ...(at ? { line: at.from.lineAt(at.line, word) } : {}),
          found: `"${word}"`,
          wanted:
            suggestions.length > 0
              ? `${suggestions.join(', ')}, or a new line in src/course/lint/spelling/words.txt`
              : 'a known word, or a new line in src/course/lint/spelling/words.txt',
        },
      ];
    });
  }
}
