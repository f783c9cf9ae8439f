export interface Token {
  kind: 'name' | 'string' | 'mark' | 'end';
  text: string;
  /** The doc comment before the token. TypeScript leaves out one that begins on the line of the token before that. */
  doc?: string | undefined;
  line: number;
}

const PATTERN =
  /(?<space>\s+|\/\/[^\n]*)|(?<comment>\/\*[^]*?\*\/)|(?<string>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|(?<name>[\p{L}_$][\p{L}\p{N}_$]*|\d[\w.]*)|(?<mark>=>|\.\.\.|[^])/uy;

/** The tokens of a TypeScript declaration, the last of them of kind `end`. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let doc: string | undefined;
  let line = 1;
  let isNewLine = true;
  for (const { 0: text, groups } of source.matchAll(new RegExp(PATTERN, 'guy'))) {
    if (groups?.['comment']) doc = text.startsWith('/**') && isNewLine ? text : doc;
    else if (!groups?.['space']) {
      const kind = groups?.['name'] ? 'name' : groups?.['string'] ? 'string' : 'mark';
      tokens.push({ kind, text: kind === 'string' ? text.slice(1, -1) : text, doc, line });
      doc = undefined;
      isNewLine = false;
    }
    isNewLine ||= text.includes('\n');
    line += text.split('\n').length - 1;
  }
  return [...tokens, { kind: 'end', text: 'the end of the file', doc, line }];
}
