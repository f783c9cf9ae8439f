import { parseArgs } from 'node:util';
import { decodeJwt } from 'jose';
import { conformsTo } from '../conformsTo';
import { CannotDo, type Context, readInput, reason } from './context';

/** `conforms FILE.jwt --schema FILE`: 0 if the credential is as the JSON Schema wants it. */
export function conforms(args: string[], context: Context): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { schema: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || values.schema === undefined) {
    throw new CannotDo('conforms needs FILE.jwt and --schema FILE.');
  }
  const read = (name: string) => Buffer.from(readInput(context, name)).toString('utf8').trim();
  let problems: readonly string[];
  try {
    problems = conformsTo(JSON.parse(read(values.schema)) as object, decodeJwt(read(file)));
  } catch (error) {
    throw new CannotDo(reason(error));
  }
  for (const problem of problems) context.print(`  ! ${problem}`);
  context.print(
    problems.length === 0
      ? `${file} conforms to ${values.schema}.`
      : `${file} does not conform to ${values.schema}.`,
  );
  return problems.length === 0 ? 0 : 1;
}
