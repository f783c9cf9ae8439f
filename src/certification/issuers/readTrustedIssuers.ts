import path from 'node:path';
import { ErrorList } from '../../course/errors/courseError';
import { parseYaml } from '../../course/errors/readYaml';
import { readTextIfAny } from '../../course/loader/folders';
import type { TrustedIssuers } from '../credential/issuers';
import { trustedIssuersFileSchema } from './schema';

/** The file's place, relative to the site. */
export const trustedIssuersFile = 'docs/trusted-issuers.yaml';

/**
 * Reads whose signatures this site relies on; nobody's where the file is absent or empty.
 *
 * @param siteDir - absolute path of the folder that holds `docs/`
 * @throws CourseError with every mistake that was found
 */
export function readTrustedIssuers(siteDir: string): TrustedIssuers {
  const errors = new ErrorList();
  const yaml = readTextIfAny(path.join(siteDir, trustedIssuersFile)) ?? '[]';
  const issuers = parseYaml(trustedIssuersFileSchema, yaml, trustedIssuersFile, errors) ?? [];
  const report = (field: string, message: string) =>
    errors.add({ file: trustedIssuersFile, field, message });
  const seen = new Set<string>();
  const once = (field: string, id: string) => {
    if (seen.has(id)) report(field, `found "${id}" twice, allowed: once`);
    seen.add(id);
  };
  issuers.forEach((issuer, index) => {
    once(`[${index}].did`, issuer.did);
    issuer.keys.forEach(({ id }, place) => {
      const field = `[${index}].keys[${place}].id`;
      if (!id.startsWith(`${issuer.did}#`)) {
        report(
          field,
          `found "${id}", allowed: a key of ${issuer.did}, such as ${issuer.did}#2026-1`,
        );
      }
      once(field, id);
    });
  });
  errors.throwIfAny();
  return { schemaVersion: 1, issuers };
}
