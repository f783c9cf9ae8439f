import { expect, it } from 'vitest';
import { textsSchema } from './texts';
import { parseKept } from './useKept';

it.each([null, '', 'no JSON', '[]', '3', 'null', '{"a":1}', '{"a":null}'])(
  'what another version of the site kept is not taken for texts: %s',
  kept => expect(parseKept(kept, textsSchema)).toBeUndefined(),
);

it('texts are read as they were kept', () => {
  expect(parseKept('{"a":"b","c":""}', textsSchema)).toEqual({ a: 'b', c: '' });
});
