import type { LoadContext, Plugin } from '@docusaurus/types';
import { pluginName as coursePlugin } from '../course/plugin/names';
import type { Course } from '../course/types';
import { homeData } from './homeData';

/** Docusaurus plugin that gives the home page what it shows of the course, and the plugin that runs on it, as `home.json`. */
export default function homePlugin({ baseUrl, siteDir }: LoadContext): Plugin {
  const urls = { baseUrl, routeBasePath: 'learn' };
  return {
    name: 'stagecraft-home',
    // The icon itself is an SVG (docusaurus.config.ts). These are for what can't draw one.
    injectHtmlTags: () => ({
      headTags: [
        {
          tagName: 'link',
          attributes: { rel: 'alternate icon', href: `${baseUrl}favicon.ico`, sizes: '32x32' },
        },
        {
          tagName: 'link',
          attributes: { rel: 'apple-touch-icon', href: `${baseUrl}img/touch-icon.png` },
        },
      ],
    }),
    getPathsToWatch: () => [`${siteDir}/src/home/live/example/**/*`],
    async allContentLoaded({ allContent, actions }) {
      const course = allContent[coursePlugin]?.default as Course | undefined;
      if (course) await actions.createData('home.json', homeData(course, siteDir, urls));
    },
  };
}
