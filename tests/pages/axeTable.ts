/** What axe has against a page, in both modes. */
export interface Look {
  readonly url: string;
  readonly found: readonly {
    readonly mode: string;
    readonly id: string;
    readonly nodes: string[];
  }[];
}

/**
 * A line for each page, rule and mode with how many elements break the rule, then the first of them by rule, and a sum.
 *
 * @param home what is left out of the addresses
 */
export function axeTable(looks: readonly Look[], home: string): string {
  const rows = looks.flatMap(({ url, found }) =>
    found.map(({ mode, id, nodes }) => [
      `/${url.slice(home.length)}`,
      mode,
      id,
      String(nodes.length),
    ]),
  );
  const first = new Map(
    looks.flatMap(({ found }) => found.map(({ id, nodes }) => [id, nodes[0] ?? ''] as const)),
  );
  const sum = `${looks.length} pages in light and in dark: ${rows.length === 0 ? 'axe finds nothing' : `axe finds something in ${rows.length} places`}.`;
  if (rows.length === 0) return sum;
  const table = [['page', 'mode', 'rule', 'elements'], ...rows];
  const widths = [0, 1, 2, 3].map(at => Math.max(...table.map(row => row[at]?.length ?? 0)));
  const lines = table.map(row => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  const examples = [...first].map(([id, html]) => `${id}: ${html.slice(0, 200)}`);
  return [...lines, '', ...examples, '', sum].join('\n');
}
