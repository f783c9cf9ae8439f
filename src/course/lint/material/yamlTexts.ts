import { isScalar, LineCounter, parseDocument, type Scalar, visit } from 'yaml';
import { markdownText, type ReaderText } from './readerText';

/** Keys of the course's YAML files whose values readers read. */
const readKeys = new Set([
  'ask',
  'check',
  'definition',
  'description',
  'hints',
  'objectives',
  'term',
  'text',
  'title',
  'why',
]);

/**
 * Finds what readers read in a YAML file: titles, steps, hints, questions, definitions.
 *
 * @param above - lines that stand above `yaml` in the file
 */
export function yamlTexts(file: string, yaml: string, above = 0): ReaderText[] {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  const texts: ReaderText[] = [];
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && !readKeys.has(String(pair.key.value)) && !holdsTexts(pair.value)) {
        return visit.SKIP;
      }
      return undefined;
    },
    Scalar(key, scalar) {
      if (key !== 'key' && typeof scalar.value === 'string') {
        texts.push(scalarText(file, yaml, counter, scalar, above));
      }
    },
  });
  return texts;
}

/** Mappings and lists of mappings (`steps`, `options`) hold keys of their own. */
function holdsTexts(value: unknown): boolean {
  const items = (value as { items?: unknown[] } | null)?.items;
  return items !== undefined && !items.every(isScalar);
}

function scalarText(
  file: string,
  yaml: string,
  counter: LineCounter,
  scalar: Scalar,
  above: number,
): ReaderText {
  const [start = 0, end = 0] = scalar.range ?? [];
  const first = counter.linePos(start).line + above;
  const written = yaml.slice(start, end);
  return markdownText(file, String(scalar.value), (_line, word) => {
    const at = word === undefined ? -1 : written.indexOf(word);
    return at < 0 ? first : first + (written.slice(0, at).match(/\n/g)?.length ?? 0);
  });
}
