import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';

/**
 * Runs a program of ECMAScript modules with Node.js itself, in a process of its own.
 *
 * @returns what `src/main.mjs` exports, as JSON, or the message of what it threw
 */
export async function runNatively(
  files: Record<string, string>,
): Promise<{ exports: unknown } | { error: string; name: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'modules-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    await writeFile(
      path.join(folder, 'start.mjs'),
      `import('./src/main.mjs').then(
        ns => console.log(JSON.stringify({ exports: { ...ns } })),
        e => console.log(JSON.stringify({ error: e.message, name: e.name })));`,
    );
    const child = spawn(process.execPath, [path.join(folder, 'start.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    let output = '';
    for await (const chunk of child.stdout) output += String(chunk);
    return JSON.parse(output) as { exports: unknown };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
