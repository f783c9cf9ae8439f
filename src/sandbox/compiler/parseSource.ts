import { parse } from 'sucrase/dist/parser/index.js';
import stateModule from 'sucrase/dist/parser/tokenizer/state.js';
import type { Token } from 'sucrase/dist/parser/tokenizer/index.js';
import { TokenType } from 'sucrase/dist/parser/tokenizer/types.js';
import { defaultOf } from './defaultOf';
import { mismatchedTag } from './jsxTags';
import { SourceSyntaxError } from './syntaxError';

type State = InstanceType<typeof stateModule>;
type ParserError = Error & { pos: number };

/** The error of this parse that lies furthest in the source, with the tokens that were read until then. */
let furthest: { error: ParserError; tokens: Token[] } | undefined;

// sucrase 3.35.1 tries one reading after the other and reports where the last one began to go wrong, which may be lines
// before the mistake: `() => (` is taken for an empty pair of parentheses once what stands inside can't be read. The
// attempt that came furthest knows better. No door leads there, so its parser's state tells when it meets an error.
const errors = new WeakMap<State, ParserError>();
Object.defineProperty(defaultOf(stateModule).prototype, 'error', {
  configurable: true,
  get(this: State) {
    return errors.get(this) ?? null;
  },
  set(this: State, error: ParserError | null) {
    if (!error) {
      errors.delete(this);
      return;
    }
    errors.set(this, error);
    if (!furthest || isBetter(error, furthest.error))
      furthest = { error, tokens: [...this.tokens] };
  },
});

/** `<div title=>` also has a reading as a type, which can't be read either but comes further. */
const isOfJsx = (error: Error) => error.message.startsWith('JSX ');

const isBetter = (error: ParserError, than: ParserError) =>
  !isOfJsx(than) && (isOfJsx(error) || error.pos > than.pos);

/**
 * Reads a file of TypeScript or JavaScript as sucrase does, with errors at the place of the mistake.
 *
 * @throws SourceSyntaxError
 */
export function parseSource(
  source: string,
  { jsx, typescript }: { jsx: boolean; typescript: boolean },
): ReturnType<typeof parse> {
  furthest = undefined;
  try {
    const file = parse(source, jsx, typescript, false);
    const mismatch = jsx ? mismatchedTag(source, file.tokens) : undefined;
    if (mismatch) throw mismatch;
    return file;
  } catch (error) {
    throw error instanceof SourceSyntaxError ? error : explain(source, error as ParserError, jsx);
  } finally {
    furthest = undefined;
  }
}

function explain(source: string, thrown: ParserError, jsx: boolean): SourceSyntaxError {
  const { error, tokens } = furthest ?? { error: thrown, tokens: [] };
  const open = openString(source, tokens);
  if (open) return new SourceSyntaxError('Unterminated string.', open.start);
  const mismatch = jsx ? mismatchedTag(source, tokens) : undefined;
  if (mismatch) return mismatch;
  const message = error.message
    .replace(/ \(\d+:\d+\)$/, '')
    .replace(/^(Unexpected token|Unterminated [a-z ]+)$/, '$1.');
  return new SourceSyntaxError(message, error.pos);
}

/** sucrase reads on behind the end of a line for a string's closing quote. In an attribute of JSX that is right. */
const openString = (source: string, tokens: Token[]): Token | undefined =>
  tokens.find(
    ({ type, start, end }, index) =>
      type === TokenType.string &&
      /(?<!\\)(?:\\\\)*\n/.test(source.slice(start, end)) &&
      tokens[index - 2]?.type !== TokenType.jsxName,
  );
