import * as z from 'zod/mini';
import { parse as parseYaml } from 'yaml';
import type { Files } from '../protocol/common';

/** What a program is, beside its files: said by the exercise in `/package.json`, under the key `stagecraft`. */
const Settings = z.object({
  /** The file whose exports are installed into the live backend. */
  entry: z._default(z.string(), 'src/index.ts'),
  checks: z._default(z.string(), 'checks.test.ts'),
});

export interface Program extends z.infer<typeof Settings> {
  files: Files;
}

/** Reads Sandpack's modules (absolute paths, with a package.json) as a program (relative paths, without it). */
export function toProgram(modules: Record<string, { code: string }>): Program {
  const files: Files = {};
  let settings: unknown = {};
  for (const [path, { code }] of Object.entries(modules)) {
    if (path === '/package.json') settings = readSettings(code);
    else files[path.replace(/^\/+/, '')] = code;
  }
  return { ...Settings.parse(settings), files };
}

function readSettings(json: string): unknown {
  const parsed: unknown = JSON.parse(json);
  return typeof parsed === 'object' && parsed !== null && 'stagecraft' in parsed
    ? parsed.stagecraft
    : {};
}

/** The app-config of the live backend: `app-config.yaml`, if the program has one. Compiling has already reported bad YAML. */
export function configOf(program: Program): unknown {
  const yaml = program.files['app-config.yaml'];
  return yaml === undefined ? {} : ((parseYaml(yaml) as unknown) ?? {});
}

/** Whether two programs are the same, file by file. */
export const sameProgram = (a: Program, b: Program): boolean =>
  a.entry === b.entry &&
  a.checks === b.checks &&
  Object.keys(a.files).length === Object.keys(b.files).length &&
  Object.entries(a.files).every(([path, text]) => b.files[path] === text);
