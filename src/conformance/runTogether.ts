import { availableParallelism } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { createVitest, type TestModule } from 'vitest/node';
import { checksPath } from '../course/loader/digest';
import type { Environment } from './environments';
import { type Confinement, confinedConfig, readsOnly } from './confinement';
import { type Runnable, type Variant, variantKey } from './variants';
import { dataModules, moduleId, splitModuleId, variantResolver } from './vitePlugins';
import { withoutWebStorage } from './webStorage';

/** What became of one check. `message` is plain text, absent when the check passed. */
export interface CheckResult {
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly message?: string;
  readonly milliseconds: number;
}

/** What became of one variant: its checks in the order of the file, and what went wrong outside of them. */
export interface VariantResult<Kind extends Runnable = Variant> {
  readonly variant: Kind;
  readonly checks: readonly CheckResult[];
  readonly errors: readonly string[];
}

/** How to run variants whose code nobody has looked at. */
export interface RunOptions {
  readonly confinement?: Confinement;
}

/** A process with the whole of Backstage and a page takes up to 0.7 GB. */
const MOST_WORKERS = 4;

/** Named from the site, not from this file: certificates run this from a bundle that stands elsewhere. */
const setupFiles: Record<Environment, string[]> = {
  node: ['src/conformance/setup.ts'],
  jsdom: ['src/conformance/setup.ts', 'src/conformance/setup.page.ts'],
};

/**
 * Runs the checks of variants that need the same environment, in a few processes, on Node.js against the installed packages.
 *
 * @param siteDir - absolute path of the site, from which packages are resolved
 */
export async function runTogether<Kind extends Runnable>(
  environment: Environment,
  siteDir: string,
  variants: readonly Kind[],
  { confinement }: RunOptions = {},
): Promise<VariantResult<Kind>[]> {
  if (variants.length === 0) return [];
  const vitest = await createVitest(
    'test',
    {
      root: siteDir,
      config: false,
      watch: false,
      include: [],
      environment,
      setupFiles: setupFiles[environment].map(file => path.join(siteDir, file)),
      // Backstage publishes its frontend packages as ES modules that only a bundler can load: they import
      // CSS, and Node.js takes their .esm.js for CommonJS. So Vite loads them. material-ui-popup-state 5.3, which
      // @backstage/plugin-catalog-react 3.2 brings along, imports folders of MUI, as no ES module may.
      server: { deps: { inline: [/\.esm\.js$/, /\/material-ui-popup-state\//] } },
      // Loading Backstage takes seconds, so that variants share the processes that have it. Each takes the next variant
      // as soon as it is done with one.
      pool: 'forks',
      isolate: false,
      maxWorkers: Math.min(availableParallelism(), MOST_WORKERS),
      testTimeout: 20_000,
      reporters: [{}],
      passWithNoTests: true,
      includeTaskLocation: false,
      env: { NODE_ENV: 'test' },
      ...(confinement ? confinedConfig(confinement) : {}),
      execArgv: [...withoutWebStorage, ...(confinement?.execArgv ?? [])],
    },
    {
      plugins: [
        ...(confinement ? [readsOnly(confinement.readable)] : []),
        variantResolver(siteDir, variants),
        dataModules(),
      ],
      // With a page, Vite would serve files of the site alone; the harness's own tests keep theirs elsewhere.
      server: { watch: null, fs: { strict: false } },
      logLevel: 'error',
    },
  );
  try {
    const project = vitest.getRootProject();
    const specifications = variants.map(variant =>
      project.createSpecification(moduleId(variant.files.get(checksPath) ?? '', variant)),
    );
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
      specifications,
      true,
    );
    return collect(variants, testModules, unhandledErrors);
  } finally {
    await vitest.close();
  }
}

function collect<Kind extends Runnable>(
  variants: readonly Kind[],
  modules: readonly TestModule[],
  unhandled: readonly unknown[],
): VariantResult<Kind>[] {
  const byKey = new Map(modules.map(module => [splitModuleId(module.moduleId).key, module]));
  return variants.map(variant => {
    const key = variantKey(variant);
    const module = byKey.get(key);
    const checks = [...(module?.children.allTests() ?? [])].map(test => {
      const { state, errors = [] } = test.result();
      return {
        name: test.name,
        status: state === 'pending' ? ('skipped' as const) : state,
        ...(errors.length > 0 ? { message: errors.map(describeError).join('\n') } : {}),
        milliseconds: test.diagnostic()?.duration ?? 0,
      };
    });
    const errors = [
      ...(module ? [] : ['Its checks file was not run.']),
      ...(module?.errors() ?? []).map(describeError),
      // What comes up while one variant runs alone is its own, even where Vitest can't say of which file.
      ...unhandled
        .filter(error => variants.length === 1 || happenedIn(error, key))
        .map(describeError),
    ];
    return { variant, checks, errors };
  });
}

function describeError(error: unknown): string {
  const { message, name } = error as { message?: unknown; name?: unknown };
  const text = typeof message === 'string' && message !== '' ? message : String(name ?? error);
  // Vitest's diffs carry ANSI colours.
  return stripVTControlCharacters(text).replaceAll(/\?variant=[^\s:)]+/g, '');
}

/** Vitest 4 notes on an unhandled error the test file during which it came up. */
function happenedIn(error: unknown, key: string): boolean {
  const { VITEST_TEST_PATH: file } = error as { VITEST_TEST_PATH?: unknown };
  return typeof file === 'string' && splitModuleId(file).key === key;
}
