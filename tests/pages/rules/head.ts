import type { Page } from '../site';

/** What is wrong with what a page says of itself to search engines and to who shares it. */
export function headProblems({ url, $ }: Page): string[] {
  const problems: string[] = [];
  const content = (selector: string) => $(selector).attr('content')?.trim() ?? '';
  const one = (what: string, selector: string) => {
    const { length } = $(selector);
    if (length !== 1) problems.push(`has ${length || 'no'} ${what}${length > 1 ? 's' : ''}`);
  };
  one('title', 'head > title');
  one('h1', 'h1');
  one('description', 'head > meta[name="description"]');
  one('canonical address', 'head > link[rel="canonical"]');
  for (const name of ['title', 'description', 'url', 'type', 'site_name', 'image']) {
    one(`og:${name}`, `head > meta[property="og:${name}"]`);
  }
  one('twitter:card', 'head > meta[name="twitter:card"]');
  if (!$('html').attr('lang')) problems.push('says no language');

  const canonical = $('head > link[rel="canonical"]').attr('href');
  if (canonical !== url) problems.push(`has the canonical address ${canonical}`);
  if (content('meta[property="og:url"]') !== url) problems.push('has another og:url');
  const description = content('meta[name="description"]');
  if (description.length < 25 || description.length > 320) {
    problems.push(`has a description of ${description.length} characters: “${description}”`);
  }
  const image = content('meta[property="og:image"]');
  if (image && !URL.canParse(image)) problems.push(`has an og:image without its host: ${image}`);
  return problems;
}

/** Titles and descriptions that several pages share. */
export function sharedProblems(pages: readonly Page[]): ReadonlyMap<string, string[]> {
  const problems = new Map<string, string[]>();
  const texts = {
    title: ({ $ }: Page) => $('head > title').text(),
    description: ({ $ }: Page) => $('meta[name="description"]').attr('content') ?? '',
  };
  for (const [what, textOf] of Object.entries(texts)) {
    const first = new Map<string, string>();
    for (const page of pages) {
      const text = textOf(page);
      const other = first.get(text);
      if (other === undefined) first.set(text, page.url);
      else if (text)
        problems.set(page.url, [...(problems.get(page.url) ?? []), `has the ${what} of ${other}`]);
    }
  }
  return problems;
}
