import { type Course, courseSchema } from '../../core/course';
import { type TrustedIssuers, trustedIssuersSchema } from '../../credential';

async function get(url: string): Promise<Response> {
  const response = await fetch(url).catch(() => undefined);
  if (!response) throw new Error(`${url} could not be loaded. Are you offline?`);
  return response;
}

/** @throws (rejects) with a message for the reader */
export async function fetchText(url: string): Promise<string> {
  const response = await get(url);
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}.`);
  return response.text();
}

/**
 * This site's course, by which certificates are measured.
 *
 * @param url of course.json
 * @throws (rejects) with a message for the reader
 */
export async function loadCourse(url: string): Promise<Course> {
  const parsed = courseSchema.safeParse(jsonOf(await fetchText(url)));
  if (!parsed.success) {
    throw new Error(`${url} is not the course that this page expects: reload the page.`);
  }
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whose signatures this site relies on: `trusted-issuers.json`. A site that has no such file trusts nobody.
 *
 * @throws (rejects) with a message for the reader
 */
export async function loadIssuers(url: string): Promise<TrustedIssuers['issuers']> {
  const response = await get(url);
  if (response.status === 404) return [];
  const parsed = trustedIssuersSchema.safeParse(jsonOf(await response.text()));
  if (!response.ok || !parsed.success) {
    throw new Error(`${url} does not list trusted issuers as this page expects it.`);
  }
  return parsed.data.issuers;
}
