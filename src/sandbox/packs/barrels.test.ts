import { expect, it } from 'vitest';
import { isBarrel } from './barrels';

it.each([
  "export { a } from './a.js';\nexport * from './b.js';",
  "/* Licence */\nimport { a as b } from './a.js';\n// more\nexport { b as default };\n//# sourceMappingURL=x.map",
  'import \'./effects.js\';export*as all from"./b.js"',
])('takes what only passes on for a barrel: %j', source => expect(isBarrel(source)).toBe(true));

it.each([
  "export { a } from './a.js';\nexport const b = 1;",
  "import { a } from './a.js';\na();\nexport { a };",
  "module.exports = require('./a');",
  "import './effects.js';",
])('takes what does something of its own for none: %j', source =>
  expect(isBarrel(source)).toBe(false),
);
