import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCourse } from '../../src/course/loader/loadCourse';
import { backstagePackages, backstageRelease } from '../../src/course/plugin/backstage';
import { exercisesOf, type Exercise } from '../../src/course/types';
import { packageTexts } from '../../src/workbench/take/package/build';
import { packageFiles } from '../../src/workbench/take/package/packageFiles';
import { versionsWith } from '../../src/workbench/take/package/versions';
import { zipOf } from '../../src/workbench/take/package/zip';

// What a reader downloads is unzipped into a workspace like a Backstage repo's, which links the installed packages, and its
// own test script is run there.

const siteDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const texts = packageTexts(siteDir);
const exercises = exercisesOf(loadCourse(siteDir));
const folders: string[] = [];
afterAll(() => folders.forEach(folder => rmSync(folder, { recursive: true, force: true })));

/** An exercise's download, as the page makes it. */
function download(exercise: Exercise, variant: 'starter' | 'solution'): Record<string, string> {
  const tree = exercise.files.flatMap(file => {
    const text = file[variant] ?? file.starter;
    return text === undefined ? [] : [[file.path, text] as const];
  });
  const zip = zipOf(
    packageFiles({
      exercise,
      files: Object.fromEntries(tree),
      ...(exercise.checksFile === undefined ? {} : { checks: exercise.checksFile }),
      versions: versionsWith(backstagePackages(siteDir)),
      release: backstageRelease,
      texts,
    }),
  );
  return Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

interface PackageJson {
  readonly name: string;
  readonly license: string;
  readonly backstage: { readonly role: string; readonly pluginId: string };
  readonly scripts?: { readonly test: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const packagesIn = (files: Record<string, string>) =>
  Object.entries(files).flatMap(([name, text]) =>
    /^plugins\/[^/]+\/package\.json$/.test(name)
      ? [{ folder: path.posix.dirname(name), json: JSON.parse(text) as PackageJson }]
      : [],
  );

/** A Backstage repo with the download in it. */
function workspace(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'backstage-repo-'));
  folders.push(root);
  const repo = {
    'package.json':
      '{ "name": "root", "private": true, "workspaces": ["packages/*", "plugins/*"] }',
    'backstage.json': '{ "version": "1.55.0" }',
  };
  for (const [name, text] of Object.entries({ ...repo, ...files })) {
    mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
  symlinkSync(path.join(siteDir, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  return root;
}

interface Report {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

/** Runs the test script of the package that has one. */
async function runTests(files: Record<string, string>): Promise<Report> {
  const root = workspace(files);
  const [tested] = packagesIn(files).filter(({ json }) => json.scripts);
  if (!tested) throw new Error('No package of the download has a test script.');
  expect(tested.json.scripts?.test).toBe('vitest run');
  const vitest = path.join(siteDir, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--reporter=json', '--outputFile=report.json'];
  const cwd = path.join(root, tested.folder);
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|VITE_|TEST$|NODE_ENV$)/.test(name)),
  );
  const output = await promisify(execFile)(process.execPath, args, { cwd, env }).catch(
    (error: unknown) => error as { stdout: string; stderr: string },
  );
  try {
    const { default: report } = (await import(path.join(cwd, 'report.json'), {
      with: { type: 'json' },
    })) as { default: Report };
    return report;
  } catch {
    throw new Error(`Vitest made no report: ${output.stdout}\n${output.stderr}`);
  }
}

const statuses = (report: Report) =>
  report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ title, status }) => [title, status] as const),
  );

describe.each(['http', 'first-page', 'full-stack'])('the download of %s', id => {
  const exercise = exercises.find(candidate => candidate.id === id);
  if (!exercise)
    throw new Error(
      `There is no exercise ${id}. There are: ${exercises.map(e => e.id).join(', ')}`,
    );

  it('passes its tests with the solution', async () => {
    const report = await runTests(download(exercise, 'solution'));
    expect(statuses(report)).toEqual(exercise.checks.map(name => [name, 'passed']));
    expect(report.testResults.map(({ message }) => message)).toEqual(['']);
    expect(report.success).toBe(true);
  });

  // A test that can't fail proves nothing. That one side's can is enough.
  it.runIf(exercise.profile !== 'full-stack')('fails them with the starter', async () => {
    const report = await runTests(download(exercise, 'starter'));
    expect(report.success).toBe(false);
    const failed = statuses(report).filter(([, status]) => status === 'failed');
    expect(failed.map(([title]) => title)).toEqual(
      exercise.checks.filter(name => !exercise.startsPassing.includes(name)),
    );
  });
});

describe.each(exercises)('the download of $id', exercise => {
  const files = download(exercise, 'solution');
  const packages = packagesIn(files);

  it('is made of Backstage packages with exact versions and a license', () => {
    expect(packages.length).toBeGreaterThan(0);
    for (const { folder, json } of packages) {
      expect(files[`${folder}/LICENSE`]).toContain('Apache License');
      expect(json.backstage.role).toMatch(/^(backend|frontend)-plugin(-module)?$/);
      expect(json.backstage.pluginId).toMatch(/^[a-z0-9-]+$/);
      expect(json.license).toBe('Apache-2.0');
      for (const version of Object.values({ ...json.dependencies, ...json.devDependencies })) {
        expect(version).toMatch(/^\d+\.\d+\.\d+/);
      }
    }
  });

  it('names every package that its code imports', () => {
    for (const { folder, json } of packages) {
      const named = { ...json.dependencies, ...json.devDependencies };
      const code = Object.entries(files).filter(
        ([name]) =>
          name.startsWith(`${folder}/`) && /\.tsx?$/.test(name) && !/config\.ts$/.test(name),
      );
      for (const [name, text] of code) {
        for (const { fileName: imported } of ts.preProcessFile(text, true, true).importedFiles) {
          if (imported.startsWith('.')) continue;
          const owner = imported
            .split('/')
            .slice(0, imported.startsWith('@') ? 2 : 1)
            .join('/');
          expect(named, `${name} imports ${imported}`).toHaveProperty([owner]);
        }
      }
    }
  });
});
