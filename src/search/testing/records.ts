import { extractRecords, type PagePlace } from '../records/extract';
import type { SearchRecord } from '../records/record';

export const SITE = 'https://learn.acme.example/stagecraft/';

interface PageOptions extends Partial<PagePlace> {
  readonly kind?: string;
  readonly title?: string;
}

/** A built page with what Docusaurus puts around it. */
export const pageHtml = (main: string, { kind, title = 'A page' }: PageOptions = {}): string =>
  `<!doctype html><html><head><title>${title} | Stagecraft</title>${
    kind ? `<meta name="docsearch:kind" content="${kind}">` : ''
  }</head><body><nav>Navbar</nav><main><aside>Sidebar</aside><h1>${title}</h1>${main}</main></body></html>`;

/** Records of a page that holds this. */
export const recordsOf = (main: string, options: PageOptions = {}): SearchRecord[] =>
  extractRecords(pageHtml(main, options), {
    url: options.url ?? `${SITE}page/`,
    order: options.order ?? 0,
    guide: options.guide,
  });

/** A small site: a lesson with an exercise, a glossary, and a page of another kind. */
export const siteRecords = (): SearchRecord[] => [
  ...recordsOf(
    `<p>Give a plugin routes that answer.</p>
     <h2 id="a-router">A router, handed over</h2><p>You ask for <code>coreServices.httpRouter</code>.</p>
     <section data-exercise="http" id="exercise"><h3>A to-do list over HTTP</h3>
       <ol data-part="Text"><li>Answer <code>GET /health</code>.</li></ol>
       <ul><li data-check="rejects a to-do without a title">todo</li></ul></section>
     <h2 id="what-goes-wrong">What goes wrong</h2><pre><code>AuthenticationError: Missing credentials</code></pre>`,
    {
      kind: 'lesson',
      title: 'Serving HTTP',
      url: `${SITE}learn/http/`,
      guide: 'Plugins 101',
      order: 1,
    },
  ),
  ...recordsOf(
    '<article><h3 id="extension-point">extension point</h3><p>What a backend plugin offers to its modules.</p></article>',
    { kind: 'glossary', title: 'Glossary', url: `${SITE}glossary/`, order: 2 },
  ),
  ...recordsOf('<p>Incidents and who is on call.</p>', {
    kind: 'directory',
    title: 'PagerDuty',
    url: `${SITE}plugins/pagerduty/`,
    order: 2,
  }),
];
