import type { VitestRunnerConfig } from '@vitest/runner';

type Listener = () => unknown;

/** How long hooks may take. Vitest's own default, as on Node.js. */
const HOOK_TIMEOUT_MS = 10_000;

const snapshotEnvironment = {
  getVersion: () => '1',
  getHeader: () => '// Snapshot v1',
  resolvePath: (path: string) => Promise.resolve(`${path}.snap`),
  resolveRawPath: (_test: string, path: string) => Promise.resolve(path),
  saveSnapshotFile: () => Promise.resolve(),
  readSnapshotFile: () => Promise.resolve(null),
  removeSnapshotFile: () => Promise.resolve(),
  processStackTrace: (stack: unknown) => stack,
};

function configFor(testTimeout: number) {
  return {
    root: '/',
    name: '',
    setupFiles: [],
    passWithNoTests: true,
    testNamePattern: undefined,
    allowOnly: true,
    sequence: { hooks: 'stack', setupFiles: 'list', seed: 1, shuffle: false, concurrent: false },
    chaiConfig: undefined,
    maxConcurrency: 5,
    testTimeout,
    hookTimeout: HOOK_TIMEOUT_MS,
    retry: 0,
    includeTaskLocation: false,
    tags: [],
    tagsFilter: undefined,
    strictTags: false,
    expect: {},
    experimental: { viteModuleRunner: true, importDurations: { limit: 0 } },
    snapshotOptions: {
      updateSnapshot: 'none',
      expand: false,
      snapshotFormat: { printBasicPrototype: false, escapeString: false },
      snapshotEnvironment,
    },
    fakeTimers: {
      loopLimit: 10_000,
      shouldClearNativeTimers: true,
      // Vitest's default: everything but nextTick and queueMicrotask. Node.js has animation frames only beside a document.
      toFake: [
        ...(typeof document === 'undefined'
          ? []
          : ['requestAnimationFrame', 'cancelAnimationFrame']),
        'setTimeout',
        'clearTimeout',
        'setInterval',
        'clearInterval',
        'setImmediate',
        'clearImmediate',
        'Date',
        'performance',
      ],
    },
    clearMocks: false,
    mockReset: false,
    restoreMocks: false,
    unstubEnvs: false,
    unstubGlobals: false,
    diffOptions: {},
  } as unknown as VitestRunnerConfig;
}

/**
 * Gives Vitest 4.1.12 the global state that its own workers set up (`dist/chunks/utils`, `getWorkerState`), fresh for
 * each run: its entry reads it whenever it needs the configuration.
 *
 * @returns the configuration, and what ends the run: it frees what Vitest keeps for a worker's lifetime
 */
export function enterWorkerState(testTimeout: number) {
  const config = configFor(testTimeout);
  const listeners: Listener[] = [];
  Object.assign(globalThis, {
    __vitest_worker__: {
      config,
      ctx: { pool: 'stagecraft' },
      environment: { name: 'stagecraft' },
      filepath: '',
      current: undefined,
      evaluatedModules: {
        idToModuleMap: new Map<string, unknown>(),
        getModuleById: () => undefined,
        invalidateModule: () => undefined,
      },
      resolvingModules: new Set<string>(),
      moduleExecutionInfo: new Map<string, unknown>(),
      durations: { environment: 0, prepare: 0 },
      providedContext: {},
      metaEnv: (globalThis as { process?: { env?: object } }).process?.env ?? {},
      onCleanup: (listener: Listener) => void listeners.push(listener),
      rpc: new Proxy({}, { get: () => () => Promise.resolve() }),
    },
  });
  return {
    config,
    async leave() {
      for (const listener of listeners) await listener();
    },
  };
}
