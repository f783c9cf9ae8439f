/** The file that defines all terms, relative to the site. */
export const glossaryFile = 'docs/resources/glossary.yaml';

/** What an author reads who uses a term that the glossary lacks: what was found, what was perhaps meant, what to do. */
export function unknownTerm(id: string, known: Iterable<string>): string {
  const near = nearest(id, known);
  const meant = near === undefined ? '.' : `; did you mean "${near}"?`;
  return `found "${id}", allowed: the id of a term in ${glossaryFile}${meant} To use a new term, add it there with id, term, definition and source.`;
}

/** The id that differs least, and not in more than a third of its letters. */
function nearest(id: string, known: Iterable<string>): string | undefined {
  const [best] = [...known]
    .map(other => ({ other, distance: distance(id, other) }))
    .filter(({ other, distance }) => distance <= Math.max(id.length, other.length) / 3)
    .sort((a, b) => a.distance - b.distance);
  return best?.other;
}

/** How many letters must be added, removed or replaced (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
