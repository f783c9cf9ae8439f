import type { Files } from '../../../sandbox/protocol/common';
import { configTypes, tsconfig, vitestConfig, vitestSetup } from './config';
import { importedPackages, withVersions } from './dependencies';
import { layoutOf, movedChecks } from './layout';
import { npmName } from './npmName';
import { readme } from './readme';
import type { PackagePart, PackageSource } from './types';

const CHECKS = 'checks.test.ts';
/** What Backstage's frontend packages want beside them, without importing it for the author. */
const REACT = ['react', 'react-dom', 'react-router-dom'];
const TYPES: Readonly<Record<string, string>> = {
  express: '@types/express',
  react: '@types/react',
  'react-dom': '@types/react-dom',
  supertest: '@types/supertest',
};

/**
 * Everything in the download, by path from the root of a Backstage repo: one package or, of a full-stack tree, two. They need
 * nothing but what they name, and `npm test` in the package that has the checks runs them with Vitest.
 */
export function packageFiles(source: PackageSource): Files {
  const parts = layoutOf(source);
  return Object.fromEntries(
    parts.flatMap((part, at) => {
      const checks = at === 0 && source.checks !== undefined;
      return Object.entries(filesOf(part, parts, source, checks)).map(([path, text]) => [
        `${part.folder}/${path}`,
        text,
      ]);
    }),
  );
}

function filesOf(
  part: PackagePart,
  parts: readonly PackagePart[],
  source: PackageSource,
  withChecks: boolean,
): Files {
  const checks: Files = withChecks
    ? {
        [CHECKS]:
          parts.length > 1 ? movedChecks(source.checks ?? '', part.folder) : (source.checks ?? ''),
      }
    : {};
  const tested = { ...Object.assign({}, ...parts.map(({ files }) => files)), ...checks } as Files;
  const needs = {
    page: withChecks && importedPackages(tested).some(isForPages),
    yaml: withChecks && Object.keys(part.files).some(path => /\.ya?ml$/.test(path)),
  };
  return {
    ...(hasSchema(part) ? {} : { 'config.d.ts': configTypes }),
    ...part.files,
    ...checks,
    ...(withChecks
      ? {
          'vitest.config.ts': vitestConfig(needs),
          'vitest.setup.ts': vitestSetup,
          ...(needs.page ? { 'vitest.page.ts': source.texts.pageSetup } : {}),
        }
      : {}),
    'tsconfig.json': tsconfig,
    'package.json': packageJson(part, parts, source, { checks: checks[CHECKS], ...needs }),
    LICENSE: source.texts.license,
    'README.md': readme(part, parts, source, withChecks),
  };
}

const isForPages = (name: string) =>
  /^(react|@testing-library\/react|@backstage\/frontend-.*)$/.test(name);
const hasSchema = ({ files }: PackagePart) =>
  Object.hasOwn(files, 'config.schema.json') || Object.hasOwn(files, 'config.d.ts');

function packageJson(
  part: PackagePart,
  parts: readonly PackagePart[],
  { versions }: PackageSource,
  { page, yaml, checks }: { page: boolean; yaml: boolean; checks: string | undefined },
): string {
  const { role, pluginId, files, main } = part;
  const isFrontend = role.startsWith('frontend');
  const code = importedPackages(files);
  const inTests = checks === undefined ? [] : importedPackages({ [CHECKS]: checks });
  // What is imported by the other package's code is there when its tests run in this one.
  const others = checks === undefined ? [] : parts.filter(other => other !== part);
  const tools = [
    ...inTests,
    ...(checks === undefined ? [] : ['vitest']),
    ...(page ? ['jsdom', '@testing-library/react', '@testing-library/dom'] : []),
    ...(yaml ? ['yaml'] : []),
    ...[...code, ...inTests].flatMap(name => TYPES[name] ?? []),
    ...(isFrontend ? ['@types/react', '@types/react-dom', ...REACT] : []),
    'typescript',
  ];
  const dependencies = withVersions(
    code.filter(name => !REACT.includes(name)),
    versions,
  );
  const development = withVersions(
    tools.filter(name => !Object.hasOwn(dependencies, name)),
    versions,
  );
  const schema = Object.hasOwn(files, 'config.schema.json') ? 'config.schema.json' : 'config.d.ts';
  const own = JSON.parse(files['package.json'] ?? '{}') as object;
  const json = {
    name: npmName(part),
    version: '0.1.0',
    private: true,
    license: 'Apache-2.0',
    main,
    types: main,
    backstage: { role, pluginId, pluginPackages: parts.map(npmName) },
    configSchema: schema,
    files: ['dist', schema],
    ...(checks === undefined ? {} : { scripts: { test: 'vitest run', 'test:watch': 'vitest' } }),
    dependencies,
    ...(isFrontend ? { peerDependencies: peers(versions) } : {}),
    devDependencies: {
      ...development,
      ...Object.fromEntries(others.map(other => [npmName(other), '0.1.0'])),
    },
    ...own,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

const peers = (versions: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    REACT.flatMap(name => {
      const major = versions[name]?.split('.')[0];
      return major === undefined ? [] : [[name, `^${major}.0.0`]];
    }),
  );
