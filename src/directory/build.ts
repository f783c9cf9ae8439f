import type { LoadContext, Plugin } from '@docusaurus/types';
import { pluginName as coursePlugin } from '../course/plugin/names';
import { pageUrl } from '../course/plugin/urls';
import type { Course } from '../course/types';
import { summaryOf } from './core/summary';
import type { FormData, ListData } from './core/pageData';
import { pluginsOf } from './read/plugins';
import { dataFolder, factsFolder, readDirectory } from './read/readDirectory';

const views = '@site/src/directory/react';

/**
 * Docusaurus plugin of the plugin directory: the list at `/plugins/`, a page for each plugin, and the two forms. The pages of
 * all plugins share a file of data and, in the browser, a route (routes/foldRoutes.cjs). Nothing is asked of a registry: the
 * facts are files.
 *
 * @throws DirectoryError with every mistake in the directory's files
 */
export default function directoryPlugin({ siteDir, baseUrl, siteConfig }: LoadContext): Plugin {
  const base = `${baseUrl}plugins/`;
  const urls = { baseUrl, routeBasePath: 'learn' };
  const { repository } = siteConfig.customFields as { readonly repository?: string };
  return {
    name: 'stagecraft-directory',
    getPathsToWatch: () => [`${siteDir}/${dataFolder}/*.yaml`, `${siteDir}/${factsFolder}/*.json`],
    loadContent: () => Promise.resolve(readDirectory(siteDir)),
    async allContentLoaded({ allContent, actions: { addRoute, createData } }) {
      const course = allContent[coursePlugin]?.default as Course | undefined;
      if (!course) return;
      const plugins = pluginsOf(readDirectory(siteDir), course, urls);
      const list: ListData = { plugins: plugins.map(summaryOf) };
      const form: FormData = {
        ...(repository ? { repository } : {}),
        ids: plugins.map(({ id }) => id),
        lessons: course.lessons.map(({ id, title, slug }) => ({
          id,
          title,
          url: pageUrl(urls, slug),
        })),
      };
      const [listFile, formFile, pluginsFile] = await Promise.all([
        createData('list.json', list),
        createData('form.json', form),
        createData('plugins.json', plugins),
      ]);
      const page = (path: string, component: string, data: string) =>
        addRoute({
          path: `${base}${path}`,
          component: `${views}/${component}`,
          modules: { data },
          exact: true,
        });
      page('', 'list/ListPage.tsx', listFile);
      page('add/', 'form/AddPage.tsx', formFile);
      page('suggest/', 'form/SuggestPage.tsx', formFile);
      for (const { id } of plugins) page(`${id}/`, 'plugin/PluginPage.tsx', pluginsFile);
    },
    configureWebpack: (_config, isServer) =>
      isServer
        ? {}
        : {
            module: {
              rules: [
                {
                  test: /[\\/]\.docusaurus[\\/]routes(ChunkNames\.json|\.js)$/,
                  use: [
                    {
                      loader: `${siteDir}/src/directory/routes/foldRoutes.cjs`,
                      options: { base, pages: ['add', 'suggest'] },
                    },
                  ],
                },
              ],
            },
          },
  };
}
