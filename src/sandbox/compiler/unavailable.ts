import { type AnyNode, childrenOf, isFunction } from './syntaxTree';

/**
 * Refuses what the sandbox can't run, with the reason. Backstage's backend packages are built as CommonJS modules
 * (`backstage-cli package build`), so the first two would not work there either.
 */
export function refuseUnavailable(
  program: AnyNode,
  fail: (offset: number, message: string) => never,
): void {
  visit(program, true);

  function visit(node: AnyNode, top: boolean) {
    if (node.type === 'MetaProperty' && node.meta.name === 'import') {
      fail(
        node.start,
        '`import.meta` is not available: Backstage backend packages are built as CommonJS modules, which have none.',
      );
    }
    if (
      top &&
      (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await))
    ) {
      fail(
        node.start,
        '`await` outside of a function is not available: Backstage backend packages are built as CommonJS modules, which can’t wait for something while they load. Move it into an async function, such as `init`.',
      );
    }
    for (const [, child] of childrenOf(node)) {
      visit(child, top && !isFunction(node) && node.type !== 'StaticBlock');
    }
  }
}

/** sucrase 3.35.1 removes a TypeScript `namespace` without a word, and what it holds is then not defined. */
export function refuseNamespaces(
  source: string,
  stripped: string,
  fail: (line: number, column: number, message: string) => never,
): void {
  const after = stripped.split('\n');
  source.split('\n').forEach((text, index) => {
    const found = /^\s*(?:export\s+)?namespace\s+([\w.]+)\s*\{/.exec(text);
    if (found && !after[index]!.includes('namespace')) {
      fail(
        index + 1,
        text.search(/\S/) + 1,
        `\`namespace ${found[1]}\` is not available here. A file is a module: move it into a file of its own and import that.`,
      );
    }
  });
}
