import type { Token } from 'sucrase/dist/parser/tokenizer/index.js';
import { TokenType } from 'sucrase/dist/parser/tokenizer/types.js';
import { placesOf } from './lines';
import { SourceSyntaxError } from './syntaxError';

const JOINTS = [TokenType.dot, TokenType.colon];

/** Finds the first closing tag of JSX that closes another one than is open: sucrase 3.35.1 doesn't look at their names. */
export function mismatchedTag(source: string, tokens: Token[]): SourceSyntaxError | undefined {
  const open: { name: string; start: number }[] = [];
  /** `p`, `ui.Box`, `svg:path`; nothing for a fragment. */
  const nameFrom = (index: number) => {
    const first = tokens[index];
    if (first?.type !== TokenType.jsxName) return '';
    let last = index;
    while (tokens[last + 1] && JOINTS.includes(tokens[last + 1]!.type)) last += 2;
    return source.slice(first.start, tokens[last]?.end);
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const { type, start } = tokens[index]!;
    if (type === TokenType.jsxTagEnd && tokens[index - 1]!.type === TokenType.slash) open.pop();
    if (type !== TokenType.jsxTagStart) continue;
    if (tokens[index + 1]?.type !== TokenType.slash) {
      open.push({ name: nameFrom(index + 1), start });
      continue;
    }
    const name = nameFrom(index + 2);
    const own = open.pop();
    if (own && own.name !== name) {
      const { line } = placesOf(source)(own.start);
      return new SourceSyntaxError(
        `\`</${name}>\` does not close \`<${own.name}>\` of line ${line}: expected \`</${own.name}>\`.`,
        start,
      );
    }
    while (tokens[index] && tokens[index]!.type !== TokenType.jsxTagEnd) index += 1;
  }
  return undefined;
}
