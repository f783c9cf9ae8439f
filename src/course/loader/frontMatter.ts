/**
 * Cuts YAML front matter off a Markdown text.
 *
 * @returns the YAML between the first two `---` lines, what follows, and the number of lines in
 *   front of each; undefined where the text does not begin with front matter
 */
export function splitFrontMatter(
  text: string,
): { yaml: string; body: string; yamlLine: number; bodyLine: number } | undefined {
  const match = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (!match || match.index !== 0) return undefined;
  const yaml = match[1] ?? '';
  return {
    yaml,
    body: text.slice(match[0].length),
    yamlLine: 1,
    bodyLine: match[0].split('\n').length - 1,
  };
}
