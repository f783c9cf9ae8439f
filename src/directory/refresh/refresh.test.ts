import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshCommand } from './command';
import { npmRegistry } from './registry';

/** A registry on this machine: what it has, and what it answers before it does. */
class Double {
  readonly packages = new Map<string, unknown>();
  /** Statuses to answer first, by package. */
  readonly failures = new Map<string, number[]>();
  readonly asked: string[] = [];
  atOnce = 0;
  most = 0;
  readonly #server: Server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '/').slice(1));
    this.asked.push(name);
    this.atOnce += 1;
    this.most = Math.max(this.most, this.atOnce);
    // The answer comes a turn later, so that requests meet.
    setImmediate(() => {
      this.atOnce -= 1;
      const failure = this.failures.get(name)?.shift();
      const found = this.packages.get(name);
      response.statusCode = failure ?? (found === undefined ? 404 : 200);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(response.statusCode === 200 ? found : { error: 'no' }));
    });
  });

  async start(): Promise<string> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  publish(name: string, manifest: object = {}, version = '1.2.3'): void {
    this.packages.set(name, {
      name,
      'dist-tags': { latest: version },
      time: { created: '2020-01-01T00:00:00.000Z', [version]: '2026-11-01T10:00:00.000Z' },
      versions: { [version]: { name, version, license: 'Apache-2.0', ...manifest } },
    });
  }
}

const entry = (...packages: string[]) =>
  [
    'title: A plugin',
    'category: Search',
    'author: Acme',
    `packages: ${JSON.stringify(packages)}`,
    'documentation: https://example.org/',
    'description: Does a thing.',
    'tags: [thing]',
    '',
  ].join('\n');

describe('npm run directory:refresh', () => {
  let siteDir: string;
  let double: Double;
  let registry: string;
  let lines: string[];

  const data = (id: string, ...packages: string[]) =>
    writeFileSync(path.join(siteDir, `src/directory/data/${id}.yaml`), entry(...packages));
  const factsFile = (id: string) => path.join(siteDir, `src/directory/facts/${id}.json`);
  const facts = (id: string) => JSON.parse(readFileSync(factsFile(id), 'utf8')) as unknown;
  const run = (today = '2026-11-22', ...ids: string[]) =>
    refreshCommand(ids, {
      siteDir,
      ask: npmRegistry({ registry, retries: 2, firstPause: 1 }),
      today,
      print: line => lines.push(line),
    });

  beforeEach(async () => {
    siteDir = mkdtempSync(path.join(tmpdir(), 'stagecraft-directory-'));
    mkdirSync(path.join(siteDir, 'src/directory/data'), { recursive: true });
    double = new Double();
    registry = await double.start();
    lines = [];
  });
  afterEach(async () => {
    await double.stop();
    rmSync(siteDir, { recursive: true });
  });

  it('writes what the registry says of each package', async () => {
    data('a', '@acme/plugin-a', '@acme/plugin-a-backend');
    const backstage = {
      pluginId: 'a',
      pluginPackages: ['@acme/plugin-a-common', '@acme/plugin-a'],
    };
    double.publish('@acme/plugin-a', {
      exports: { '.': './index.js', './alpha': './alpha.js' },
      peerDependencies: { react: '^18', 'other-thing': '*' },
      backstage: { ...backstage, role: 'frontend-plugin' },
    });
    double.publish('@acme/plugin-a-backend', {
      deprecated: 'Use b.',
      backstage: { ...backstage, role: 'backend-plugin' },
    });
    expect(await run()).toBe(0);
    const common = {
      source: 'registry',
      lookedUp: '2026-11-22',
      version: '1.2.3',
      published: '2026-11-01',
      license: 'Apache-2.0',
      pluginId: 'a',
      pluginPackages: ['@acme/plugin-a', '@acme/plugin-a-common'],
    };
    expect(facts('a')).toEqual({
      packages: {
        '@acme/plugin-a': {
          ...common,
          role: 'frontend-plugin',
          peers: { react: '^18' },
          newFrontend: true,
        },
        '@acme/plugin-a-backend': { ...common, role: 'backend-plugin', deprecated: 'Use b.' },
      },
    });
    expect(lines).toContainEqual(expect.stringMatching(/2 \/ 2 {2}@acme/));
  });

  it.each([
    ['features of the new system', { features: { '.': '@backstage/FrontendPlugin' } }, true],
    ['features of the backend alone', { features: { '.': '@backstage/BackendFeature' } }, false],
    ['no features', {}, false],
  ])('a frontend package with %s', async (_name, more, newFrontend) => {
    data('a', 'a');
    double.publish('a', { backstage: { role: 'frontend-plugin', ...more } });
    await run();
    expect(facts('a')).toMatchObject({ packages: { a: { newFrontend } } });
  });

  it('changes no byte when nothing is new, on another day either; and does when something is', async () => {
    data('a', 'a');
    double.publish('a');
    await run('2026-11-22');
    const before = readFileSync(factsFile('a'), 'utf8');
    expect(await run('2026-12-24')).toBe(0);
    expect(readFileSync(factsFile('a'), 'utf8')).toBe(before);
    expect(lines.at(-1)).toBe('Nothing changed.');
    double.publish('a', {}, '2.0.0');
    await run('2026-12-24');
    expect(facts('a')).toMatchObject({
      packages: { a: { version: '2.0.0', lookedUp: '2026-12-24' } },
    });
  });

  it('fails for a package that does not exist, with its name and file, and writes the others', async () => {
    data('a', 'gone');
    data('b', 'here');
    double.publish('here');
    expect(await run()).toBe(1);
    expect(lines.join('\n')).toContain('src/directory/data/a.yaml: gone is not in the registry');
    expect(facts('b')).toMatchObject({ packages: { here: { version: '1.2.3' } } });
  });

  it('keeps what was known when the registry fails, says so, and fails', async () => {
    data('a', 'a');
    double.publish('a');
    await run();
    const before = readFileSync(factsFile('a'), 'utf8');
    double.failures.set('a', [503, 503, 503, 503]);
    expect(await run()).toBe(1);
    expect(readFileSync(factsFile('a'), 'utf8')).toBe(before);
    expect(lines.join('\n')).toMatch(/what was known of these stays[^]*a\.yaml: a: .*503/);
    expect(lines.join('\n')).not.toContain(registry);
    double.packages.set('a', { unexpected: true });
    double.failures.clear();
    expect(await run()).toBe(1);
    expect(readFileSync(factsFile('a'), 'utf8')).toBe(before);
  });

  it('tries again what may pass, and not what does not exist', async () => {
    data('a', 'busy', 'gone');
    double.publish('busy');
    double.failures.set('busy', [429, 500]);
    expect(await run()).toBe(1);
    expect(double.asked.filter(name => name === 'busy')).toHaveLength(3);
    expect(double.asked.filter(name => name === 'gone')).toHaveLength(1);
    expect(facts('a')).toMatchObject({ packages: { busy: { version: '1.2.3' } } });
  });

  it('asks for at most four packages at a time, and only for those of the plugins named', async () => {
    for (let index = 0; index < 20; index += 1) {
      data(`p${index}`, `p${index}`);
      double.publish(`p${index}`);
    }
    expect(await run()).toBe(0);
    expect(double.most).toBeLessThanOrEqual(4);
    expect(readdirSync(path.join(siteDir, 'src/directory/facts'))).toHaveLength(20);
    double.asked.length = 0;
    expect(await run('2026-11-22', 'p3')).toBe(0);
    expect(double.asked).toEqual(['p3']);
    expect(await run('2026-11-22', 'no-such')).toBe(2);
    expect(lines.at(-1)).toContain('There is no src/directory/data/no-such.yaml');
  });
});
