import type { Page, Site } from '../site';

/**
 * What consumers of structured data ask for by type. schema.org itself requires nothing; for Course, ItemList and
 * BreadcrumbList these are the properties that Google's documentation of "course list", "course info", "carousel" and
 * "breadcrumb" calls required, for LearningResource what a catalog of learning material can't do without (LRMI).
 */
const required: Readonly<Record<string, readonly string[]>> = {
  Course: ['name', 'description', 'provider', 'offers', 'hasCourseInstance'],
  CourseInstance: ['courseMode', 'courseWorkload'],
  Offer: ['category'],
  Organization: ['name'],
  ItemList: ['itemListElement'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position'],
  LearningResource: ['name', 'url'],
  WebSite: ['name', 'url'],
};

interface Node {
  readonly [property: string]: unknown;
}

/** What is wrong with the structured data of a page. */
export function structuredProblems({ $ }: Page, site: Site): string[] {
  const problems: string[] = [];
  $('script[type="application/ld+json"]').each((_, element) => {
    let data: Node;
    try {
      data = JSON.parse($(element).text()) as Node;
    } catch {
      problems.push('has structured data that isn’t JSON');
      return;
    }
    if (data['@context'] !== 'https://schema.org')
      problems.push('has structured data of no known vocabulary');
    visit(data, node => problems.push(...nodeProblems(node, site)));
  });
  return problems;
}

function visit(value: unknown, each: (node: Node) => void): void {
  if (Array.isArray(value)) value.forEach(item => visit(item, each));
  else if (typeof value === 'object' && value !== null) {
    each(value as Node);
    Object.values(value).forEach(item => visit(item, each));
  }
}

function nodeProblems(node: Node, site: Site): string[] {
  const type = node['@type'];
  const problems: string[] = [];
  // A node of an id and a name alone refers to one that is described elsewhere.
  const refers =
    Object.keys(node).every(key => ['@type', '@id', 'name'].includes(key)) && '@id' in node;
  if (typeof type === 'string' && !refers) {
    for (const property of required[type] ?? []) {
      const value = node[property];
      if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
        problems.push(`has a ${type} without ${property}`);
      }
    }
  }
  for (const key of ['url', 'item', '@id']) {
    const value = node[key];
    if (typeof value !== 'string') continue;
    if (!URL.canParse(value)) problems.push(`has structured data with the address ${value}`);
    // @docusaurus/plugin-content-blog 3.10 leaves the last slash out of its own.
    else if (value.startsWith(site.home) && !site.at(value) && !site.at(`${value}/`)) {
      problems.push(`has structured data that leads to ${value}, and there is nothing`);
    }
  }
  return problems;
}
