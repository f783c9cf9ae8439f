import { readFileSync } from 'node:fs';
import path from 'node:path';
import { headProblems, sharedProblems } from './rules/head';
import { hostProblems, readHosts } from './rules/hosts';
import { linkProblems } from './rules/links';
import { markupProblems } from './rules/markup';
import { permanentProblems } from './rules/permanent';
import { structuredProblems } from './rules/structured';
import { readSheets, styleProblems } from './rules/styles';
import { readSite } from './site';

// Looks at every page of the built site's sitemap without a browser and without the network.

/** Prints what is wrong with each page. @returns how many things that is */
export async function checkPages(folder: string): Promise<number> {
  const site = readSite(folder);
  const hosts = readHosts();
  const shared = sharedProblems(site.pages);
  const sheets = readSheets(path.join(folder, 'assets/css'));
  const { lessons } = JSON.parse(readFileSync(path.join(folder, 'course.json'), 'utf8')) as {
    lessons: { id: string; url: string }[];
  };
  const lost = permanentProblems(site, lessons);
  let count = lost.length;
  for (const problem of lost) console.error(problem);
  for (const page of site.pages) {
    const problems = [
      ...headProblems(page),
      ...(shared.get(page.url) ?? []),
      ...linkProblems(page, site),
      ...hostProblems(page, site, hosts),
      ...structuredProblems(page, site),
      ...styleProblems(page, sheets),
      ...(await markupProblems(page.html)),
    ];
    count += problems.length;
    if (problems.length === 0) continue;
    console.error(`\n/${page.url.slice(site.home.length)}`);
    for (const problem of problems) console.error(`  ${problem}`);
  }
  console.log(
    `${site.pages.length} pages; ${count === 0 ? 'nothing wrong' : `${count} things wrong`}.`,
  );
  return count;
}

try {
  if ((await checkPages(path.resolve('build'))) > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
