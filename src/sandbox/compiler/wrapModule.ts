import type MagicString from 'magic-string';
import type { CompiledModule } from './compiledModule';
import type { ModuleShape } from './esModule';

/** The name of the function around a file's code, as stacks show it. */
export const MODULE_FUNCTION = '__module__';

/**
 * Puts a file's code into an expression that evaluates to a `CompiledModule`. Everything goes before the code's first
 * line and behind its last, so lines hold. The code stands in a block of its own, where it may declare any name again.
 */
export function wrapModule(
  edit: MagicString,
  { path, shape, format }: { path: string; shape: ModuleShape; format: CompiledModule['format'] },
): void {
  const facts = {
    path,
    format,
    imports: shape.imports,
    exports: [...shape.exports.keys()],
    stars: shape.stars,
  } satisfies Omit<CompiledModule, 'run'>;
  const getters = [...shape.exports].map(([name, read]) => `${JSON.stringify(name)}:()=>${read}`);
  const parameters = format === 'module' ? '__scope,require' : '__scope,require,module,exports';
  edit.prepend(
    `({...${JSON.stringify(facts)},run:function*${MODULE_FUNCTION}(${parameters}){` +
      (format === 'module' ? '"use strict";' : '') +
      `const{guard:__guard,publish:__publish,dynamicImport:__dynamicImport,imports:[${shape.namespaces.join()}]}=__scope;` +
      `{${shape.hoisted}__publish({${getters.join()}});yield;`,
  );
  edit.append('\n}}})');
}
