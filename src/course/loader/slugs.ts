import { splitNumber } from './folders';

/**
 * The url path of a lesson below the docs route: the guide's slug and the folder's name without
 * its number, unless the front matter sets a slug (absolute, or relative to the guide's).
 */
export function lessonSlug(guideSlug: string, folderName: string, written?: string): string {
  if (written?.startsWith('/')) return written;
  return `/${guideSlug}/${written ?? splitNumber(folderName).name}`;
}
