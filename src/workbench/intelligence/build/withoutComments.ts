import ts from 'typescript';

/**
 * A declaration file without its comments, apart from directives and from what is said to be deprecated: TypeScript reads
 * both. Comments are most of some packages' types, and are shown for few.
 */
export function withoutComments(source: ts.SourceFile): string {
  const { text } = source;
  const comments = new Map<number, number>();
  const visit = (node: ts.Node) => {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, node.pos) ?? []) {
      comments.set(pos, end);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  let kept = '';
  let at = 0;
  for (const [pos, end] of [...comments].sort(([a], [b]) => a - b)) {
    if (pos < at) continue;
    kept += text.slice(at, pos) + replacement(text.slice(pos, end));
    at = end;
  }
  return (kept + text.slice(at)).replace(/[ \t]+$/gm, '').replace(/\n{2,}/g, '\n');
}

function replacement(comment: string): string {
  if (comment.startsWith('///')) return comment;
  return comment.startsWith('/**') && /@deprecated\b/.test(comment) ? '/** @deprecated */' : '';
}
