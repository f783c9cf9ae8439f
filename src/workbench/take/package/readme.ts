import { npmName } from './npmName';
import type { PackagePart, PackageSource } from './types';

const isBackend = ({ role }: PackagePart) => role.startsWith('backend');

const installed = (part: PackagePart) =>
  isBackend(part)
    ? `Add it to your backend, in \`packages/backend/src/index.ts\`, and its name to the \`dependencies\` of that package:

\`\`\`ts
backend.add(import('${npmName(part)}'));
\`\`\``
    : `Add its name to the \`dependencies\` of \`packages/app\`. An app of the new frontend system finds it there (\`app.packages: all\` in
\`app-config.yaml\`), or takes it in \`createApp({ features: [plugin] })\`:

\`\`\`ts
import plugin from '${npmName(part)}';
\`\`\``;

/** Says what the package is, how to install it and how to test it. */
export function readme(
  part: PackagePart,
  parts: readonly PackagePart[],
  { exercise, release }: PackageSource,
  withChecks: boolean,
): string {
  const others = parts.filter(other => other !== part);
  const beside = others.map(other => `\`${other.folder}\``).join(' and ');
  const tests = withChecks
    ? `The checks of the exercise are ordinary tests, in \`checks.test.ts\`. They run with Vitest:

\`\`\`sh
yarn install
yarn workspace ${npmName(part)} test
\`\`\`

\`backstage-cli\` runs Jest, on the tests in \`src/\`. This file stands beside it, so the two don't meet.`
    : others.length > 0 && parts[0]
      ? `The tests of both packages are in \`${parts[0].folder}\`.`
      : 'It has no tests yet.';
  return `# ${npmName(part)}

“${exercise.title}”, taken along from Stagecraft, where people learn to build Backstage plugins by building them.

It is a \`${part.role}\` with the plugin id \`${part.pluginId}\`, for Backstage ${release}: its dependencies have the versions that it was written with.
It belongs into \`${part.folder}\` of a Backstage repository${beside === '' ? '' : `, beside ${beside}`}.

## Install

${installed(part)}

## Test

${tests}

## License

Apache License 2.0: see [LICENSE](./LICENSE).
`;
}
