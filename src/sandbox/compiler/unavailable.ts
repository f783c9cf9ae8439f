import { type AnyNode, childrenOf, isFunction } from './syntaxTree';

/** Why a backend's package has neither of the two, with `backstage-cli package build`. */
const BUILT = 'Backstage backend packages are built as CommonJS modules, which';
/** Backstage builds an app's packages as ES modules; here it is the sandbox that decides. */
const RUN = 'this sandbox runs each file of an app as a CommonJS module, which';
const NO_META = '`import.meta` is not available: ';
const NO_AWAIT = '`await` outside of a function is not available: ';

/** Refuses what the sandbox can't run, with the reason, and what to do instead. */
export function refuseUnavailable(
  program: AnyNode,
  fail: (offset: number, message: string, inApp: string) => never,
): void {
  visit(program, true);

  function visit(node: AnyNode, top: boolean) {
    if (node.type === 'MetaProperty' && node.meta.name === 'import') {
      fail(
        node.start,
        `${NO_META}${BUILT} have none.`,
        `${NO_META}${RUN} has none. What an app must know of where it runs, it reads from its configuration.`,
      );
    }
    if (
      top &&
      (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await))
    ) {
      fail(
        node.start,
        `${NO_AWAIT}${BUILT} can’t wait for something while they load. Move it into an async function, such as \`init\`.`,
        `${NO_AWAIT}${RUN} can’t wait for something while it loads. Move it into an async function, such as an extension’s \`loader\`, or load data in a component.`,
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
