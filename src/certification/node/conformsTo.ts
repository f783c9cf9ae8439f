import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';

/**
 * What speaks against a value by a JSON Schema of 2019-09, which Open Badges 3.0 is written in.
 *
 * @returns a sentence for each; none when it conforms
 * @throws Error if the schema is none
 */
export function conformsTo(schema: object, value: unknown): string[] {
  // 1EdTech's schema has formats and keywords in places where strict mode wants none.
  const ajv = new Ajv2019({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = 'is not as it must be' }) =>
      `${instancePath || 'the credential'} ${message}`,
  );
}
