import { expect, it } from 'vitest';
import { findSymbol } from './findSymbol';

const text = 'import { initAll } from "x";\n\n  async init() {\n    $cost.a(init);\n}';

it.each([
  ['init', 3, 9],
  ['initAll', 1, 10],
  ['$cost', 4, 5],
  ['$cost.a', 4, 5],
  ['init(', 3, 9],
  ['cost', 1, 1],
  ['nowhere', 1, 1],
  ['', 1, 1],
  [undefined, 1, 1],
])('%s stands in line %i, column %i', (symbol, line, column) => {
  expect(findSymbol(text, symbol)).toEqual({ line, column });
});

it('finds nothing in nothing', () => expect(findSymbol('', 'a')).toEqual({ line: 1, column: 1 }));
