import type MagicString from 'magic-string';
import { type AnyNode, childrenOf } from './syntaxTree';

const LOOPS = new Set([
  'WhileStatement',
  'DoWhileStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
]);

/**
 * Makes every loop call `__guard("<file>:<line>:<column>")` at the start of each round, without moving a line. The loop
 * itself stays the same statement, so labels, `break` and `continue` mean what they meant.
 *
 * @param placeOf  the loop's place as the reader knows it, such as `src/plugin.ts:3:5`
 */
export function guardLoops(
  node: AnyNode,
  edit: MagicString,
  placeOf: (loop: AnyNode) => string,
): void {
  if (LOOPS.has(node.type) && 'body' in node) {
    const body = node.body as AnyNode;
    const call = `__guard(${JSON.stringify(placeOf(node))});`;
    if (body.type === 'BlockStatement') {
      edit.appendLeft(body.start + 1, call);
    } else {
      edit.appendLeft(body.start, `{${call}`);
      edit.appendLeft(body.end, '}');
    }
  }
  for (const [, child] of childrenOf(node)) guardLoops(child, edit, placeOf);
}
