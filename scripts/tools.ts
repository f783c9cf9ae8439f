import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

/** The repository. */
export const root = path.resolve(import.meta.dirname, '..');

/** The programs that the scripts run, as files in node_modules: no shell, the same on every system. */
export const tools = {
  tsx: 'node_modules/tsx/dist/cli.mjs',
  docusaurus: 'node_modules/@docusaurus/core/bin/docusaurus.mjs',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
} as const;

export type Tool = keyof typeof tools;

/** A program with its arguments: `['tsx', 'scripts/prepare.ts']`. */
export type Command = [tool: Tool, ...args: string[]];

/**
 * Runs a program in the repository with this terminal, and waits for it.
 *
 * @param env is added to this process's environment
 * @param priority of the program and what it starts, as `os.setPriority` has it; 0 without
 * @returns its exit code; 1 if a signal ended it
 */
export function runTool(
  [tool, ...args]: Command,
  env: Record<string, string> = {},
  priority = 0,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, tools[tool]), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    if (priority !== 0) lower(child.pid, priority);
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
}

/** Where a system refuses that, a program runs like any other. */
function lower(pid: number | undefined, priority: number): void {
  try {
    if (pid !== undefined) os.setPriority(pid, priority);
  } catch (error) {
    console.warn(`Priority ${priority} was refused: ${String(error)}`);
  }
}

/** Runs programs one after the other, up to the first that fails; its exit code, or 0. */
export async function runAll(...commands: Command[]): Promise<number> {
  for (const command of commands) {
    const code = await runTool(command);
    if (code !== 0) return code;
  }
  return 0;
}
