import { parse as parseYaml } from 'yaml';
import type { Files } from '../protocol/common';
import { ProgramSettings } from '../protocol/program';

/** The entries of a program that names none. A full-stack one has them in folders of their own, and must name them. */
const ENTRIES: Record<ProgramSettings['profile'], Sides> = {
  backend: { backend: 'src/index.ts' },
  frontend: { frontend: 'src/index.ts' },
  catalog: { frontend: 'src/index.ts' },
  'full-stack': {},
};

export type Sides = NonNullable<ProgramSettings['entries']>;

export interface Program {
  profile: ProgramSettings['profile'];
  /** The files whose exports are installed into the live backend, and into the app of the preview. */
  entries: Sides;
  /** Backstage's own plugins that run beside the learner's. */
  plugins: string[];
  /** The checks' file. */
  checks: string;
  /** Files of which the reader knows nothing: no message may name them. */
  hidden: string[];
  /** Whether nothing but its checks is to run. */
  checksAlone: boolean;
  files: Files;
}

/** Reads Sandpack's modules (absolute paths, with a package.json) as a program (relative paths, without it). */
export function toProgram(modules: Record<string, { code: string }>): Program {
  const files: Files = {};
  let settings: ProgramSettings | undefined;
  for (const [path, { code }] of Object.entries(modules)) {
    if (path === '/package.json') settings = readSettings(code);
    else files[path.replace(/^\/+/, '')] = code;
  }
  const profile = settings?.profile ?? 'backend';
  const plugins = [...(profile === 'catalog' ? ['catalog'] : []), ...(settings?.plugins ?? [])];
  return {
    profile,
    entries: settings?.entries ?? ENTRIES[profile],
    plugins: [...new Set(plugins)],
    checks: settings?.checks ?? 'checks.test.ts',
    hidden: settings?.hidden ?? [],
    checksAlone: settings?.checksAlone ?? false,
    files,
  };
}

function readSettings(json: string): ProgramSettings | undefined {
  const parsed: unknown = JSON.parse(json);
  return typeof parsed === 'object' && parsed !== null && 'stagecraft' in parsed
    ? ProgramSettings.parse(parsed.stagecraft)
    : undefined;
}

/** `app-config.yaml`, if the program has one: it configures backend and app alike. Compiling has already reported bad YAML. */
export function configOf(program: Program): unknown {
  const yaml = program.files[CONFIG_FILE];
  return yaml === undefined ? {} : ((parseYaml(yaml) as unknown) ?? {});
}

export const CONFIG_FILE = 'app-config.yaml';

/** Whether two programs are the same, file by file. */
export const sameProgram = (a: Program, b: Program): boolean =>
  JSON.stringify({ ...a, files: {} }) === JSON.stringify({ ...b, files: {} }) &&
  Object.keys(a.files).length === Object.keys(b.files).length &&
  Object.entries(a.files).every(([path, text]) => b.files[path] === text);
