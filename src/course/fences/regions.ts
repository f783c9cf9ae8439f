// `// #region name` as editors know it; `#` for YAML.
const start = /^\s*(?:\/\/|#|\/\*|<!--)\s*#region(?:\s+(\S+))?/;
const end = /^\s*(?:\/\/|#|\/\*|<!--)\s*#endregion/;
const cut = /^\s*(?:\/\/|#)\s*---cut---\s*$/;

/**
 * The text of a region, or the whole text without a name; marker lines are left out, and common
 * indentation is taken away.
 *
 * @throws when there is no such region, or it is not closed; the message lists those that exist
 */
export function regionOf(text: string, name?: string): string {
  const open: (string | undefined)[] = [];
  const names: string[] = [];
  const kept: string[] = [];
  let wasClosed = name === undefined;
  for (const line of text.split('\n')) {
    const started = start.exec(line);
    if (started) {
      open.push(started[1]);
      if (started[1] !== undefined) names.push(started[1]);
    } else if (end.test(line)) {
      if (open.pop() === name) wasClosed = true;
    } else if (name === undefined || open.includes(name)) {
      kept.push(line);
    }
  }
  if (name !== undefined && !names.includes(name)) {
    const known = names.length > 0 ? names.join(', ') : 'it has none';
    throw new Error(`has no region "${name}", allowed: ${known}`);
  }
  if (!wasClosed) throw new Error(`does not end its region "${name ?? ''}" with #endregion`);
  return dedent(kept)
    .join('\n')
    .replace(/^\n+|\s+$/g, '');
}

/** What readers see of a fence: the lines below the last `// ---cut---`. */
export function belowCut(text: string): string {
  const lines = text.split('\n');
  const last = lines.findLastIndex(line => cut.test(line));
  return lines.slice(last + 1).join('\n');
}

function dedent(lines: readonly string[]): string[] {
  const indents = lines
    .filter(line => line.trim() !== '')
    .map(line => /^\s*/.exec(line)?.[0].length ?? 0);
  const common = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map(line => line.slice(common));
}
