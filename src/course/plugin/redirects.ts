import clientRedirects from '@docusaurus/plugin-client-redirects';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { permanentPath } from '../loader/loadRedirects';
import type { Course } from '../types';
import { pluginName } from './names';
import { pageUrl } from './urls';

type Taught = Pick<Course, 'lessons' | 'redirects'>;

/**
 * Every redirect of the site: from each lesson's permanent address to where it is, and from the addresses that
 * `docs/redirects.yaml` names. Addresses stand below the site's root, without its base url.
 */
export function redirectsOf({ lessons, redirects }: Taught, routeBasePath: string) {
  const pageOf = new Map(
    lessons.map(({ id, slug }) => [id, pageUrl({ baseUrl: '/', routeBasePath }, slug)]),
  );
  return [
    ...lessons.map(({ id }) => ({ from: permanentPath(id), to: pageOf.get(id) ?? '' })),
    ...redirects.map(({ from, to }) => ({ from, to: pageOf.get(to) ?? to })),
  ];
}

/**
 * Docusaurus plugin that writes the pages that lead on. It hands the course's redirects to Docusaurus' own plugin, whose
 * options must be known before the course is read.
 *
 * @throws when the site is built and an address that a redirect leads to is not there
 */
export default function redirectsPlugin(context: LoadContext, options?: unknown): Plugin {
  const { routeBasePath = 'learn' } = (options ?? {}) as { routeBasePath?: string };
  let redirects: { from: string; to: string }[] = [];
  return {
    name: 'stagecraft-redirects',
    allContentLoaded({ allContent }) {
      const course = allContent[pluginName]?.default as Course | undefined;
      redirects = course ? redirectsOf(course, routeBasePath) : [];
    },
    async postBuild(props) {
      const none = { fromExtensions: [], toExtensions: [] };
      const plugin = clientRedirects(context, { id: 'default', ...none, redirects });
      await plugin?.postBuild?.({ ...props, content: undefined });
    },
  };
}
