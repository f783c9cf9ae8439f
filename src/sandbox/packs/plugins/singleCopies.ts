import type { Plugin } from 'esbuild';

const OWN = 'stagecraft-single-copies';

/** A package that would otherwise be bundled twice. */
export interface SingleCopy {
  package: string;
  /**
   * `version`: packages with a nested copy of another version get the repository's. `format`: a dual package's CommonJS
   * files serve `import` and `require` alike.
   */
  differs: 'version' | 'format';
  why: string;
}

/**
 * @param root folder from which the copy that stays is resolved
 * @param kind which of a dual package's formats stays
 */
export function singleCopies(
  copies: SingleCopy[],
  root: string,
  kind: 'require-call' | 'import-statement' = 'require-call',
): Plugin {
  return {
    name: 'single-copies',
    setup(build) {
      for (const { package: name, differs } of copies) {
        build.onResolve({ filter: new RegExp(`^${name}(/|$)`) }, args => {
          if (args.pluginData === OWN) return undefined;
          return build.resolve(args.path, {
            kind,
            resolveDir: differs === 'version' ? root : args.resolveDir,
            pluginData: OWN,
          });
        });
      }
    },
  };
}
