import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { canonicalJson, sha256 } from '../../course/loader/digest';
import { backstageRelease } from '../../course/plugin/backstage';
import { panelsOf, profileFacts } from '../../course/profiles';
import { packageTexts } from '../take/package/build';
import { templates } from './templates';
import type { PlaygroundData, Template } from './types';

type Profile = Template['profile'];

const templateFolder = 'src/workbench/playground/templates';

/** The templates with their files. @param siteDir absolute */
export const readTemplates = (siteDir: string): Template[] =>
  templates.map(template => {
    const files = filesBelow(path.join(siteDir, templateFolder, template.id));
    return { ...template, files, digest: sha256(canonicalJson(files)) };
  });

function filesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map(name => name.split(path.sep).join('/'))
    .sort();
  return Object.fromEntries(
    names.map(name => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** Everything that the playground's page gets of the build. */
export function playgroundData(siteDir: string): PlaygroundData {
  const profiles = Object.keys(profileFacts) as Profile[];
  return {
    release: backstageRelease,
    panels: Object.fromEntries(
      profiles.map(profile => [
        profile,
        {
          exercise: panelsOf({ profile, kind: 'exercise' }),
          demo: panelsOf({ profile, kind: 'demo' }),
        },
      ]),
    ) as unknown as PlaygroundData['panels'],
    templates: readTemplates(siteDir),
  };
}

/**
 * Docusaurus plugin that gives the playground its templates, `data.json`, and downloads theirs, `package.json`. Pages
 * import either when it is wanted.
 */
export default function playgroundPlugin({ siteDir }: LoadContext): Plugin {
  return {
    name: 'stagecraft-playground',
    getPathsToWatch: () => [`${siteDir}/${templateFolder}/**/*`],
    loadContent: () => Promise.resolve(playgroundData(siteDir)),
    async contentLoaded({ content, actions }) {
      await actions.createData('data.json', content as PlaygroundData);
      await actions.createData('package.json', packageTexts(siteDir));
    },
  };
}
