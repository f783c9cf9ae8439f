import path from 'node:path';
import ts from 'typescript';

/**
 * Compiler options as `@backstage/cli` 0.36's config/tsconfig.json has them, for sources that are
 * checked in memory. What it says about output has no meaning here.
 *
 * @param siteDir - absolute path of the folder with `node_modules`
 */
export function compilerOptions(siteDir: string): ts.CompilerOptions {
  return {
    strict: true,
    useUnknownInCatchVariables: false,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    forceConsistentCasingInFileNames: true,
    isolatedModules: true,
    esModuleInterop: true,
    allowSyntheticDefaultImports: true,
    resolveJsonModule: true,
    jsx: ts.JsxEmit.ReactJSX,
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    // A fence without an import is a module of its own all the same.
    moduleDetection: ts.ModuleDetectionKind.Force,
    types: ['node'],
    typeRoots: [path.join(siteDir, 'node_modules/@types')],
    skipLibCheck: true,
    noEmit: true,
  };
}
