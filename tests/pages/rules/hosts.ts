import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Page, Site } from '../site';
import { referencesOf } from './links';

const hostsSchema = z.array(
  z.strictObject({
    host: z.string().regex(/^[a-z0-9.-]+$/),
    /** What an address there looks like, as a regular expression over its path; absent: any. */
    path: z.string().optional(),
    why: z.string().min(10),
  }),
);

export type Hosts = ReadonlyMap<string, { readonly path?: RegExp }>;

/** The hosts that pages may lead to; `hosts.yaml` says why each is among them. */
export function readHosts(file = path.join(import.meta.dirname, 'hosts.yaml')): Hosts {
  const hosts = hostsSchema.parse(parse(readFileSync(file, 'utf8')));
  return new Map(
    hosts.map(({ host, path: form }) => [
      host,
      form === undefined ? {} : { path: new RegExp(form) },
    ]),
  );
}

/** What is wrong with the links of a page that leave the site, as far as it can be seen without following them. */
export function hostProblems(page: Page, site: Site, hosts: Hosts): string[] {
  const problems = new Set<string>();
  const own = new URL(site.home).origin;
  for (const { url, written, loads } of referencesOf(page, () => undefined)) {
    if (loads || url.origin === own) continue;
    const known = hosts.get(url.hostname);
    if (url.protocol !== 'https:') problems.add(`links to ${written}, which isn’t https`);
    else if (url.port || url.username)
      problems.add(`links to ${written}, with a port or a name in it`);
    else if (!known)
      problems.add(`links to ${written}; ${url.hostname} isn’t in tests/pages/rules/hosts.yaml`);
    else if (known.path && !known.path.test(url.pathname)) {
      problems.add(
        `links to ${written}, which isn’t what an address at ${url.hostname} looks like`,
      );
    }
  }
  return [...problems];
}
