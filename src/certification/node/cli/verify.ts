import { parseArgs } from 'node:util';
import { readTrustedIssuers } from '../../issuers/readTrustedIssuers';
import { isolationHere } from '../isolation';
import { jsonReport } from '../jsonReport';
import { runLimits, type RunLimits } from '../run/runSolution';
import { readSiteCourse } from '../siteCourse';
import { isolationReport, textReport } from '../textReport';
import { type Verified, verifyInput } from '../verifyInput';
import { CannotDo, type Context, readInput } from './context';

export const limitOptions = { seconds: { type: 'string' }, memory: { type: 'string' } } as const;

/** @throws CannotDo for a limit that is no number of sense */
export function limitsOf(values: { seconds?: string; memory?: string }): RunLimits {
  const number = (name: string, written: string | undefined, usual: number, least: number) => {
    if (written === undefined) return usual;
    const value = Number(written);
    if (Number.isInteger(value) && value >= least) return value;
    throw new CannotDo(`--${name} is ${written}; it must be a whole number, at least ${least}.`);
  };
  return {
    seconds: number('seconds', values.seconds, runLimits.seconds, 1),
    memoryMb: number('memory', values.memory, runLimits.memoryMb, 512),
  };
}

/** `verify FILE…`: 0 if all of them hold, 1 if one does not. */
export async function verify(args: string[], context: Context): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, ...limitOptions },
  });
  if (positionals.length === 0)
    throw new CannotDo('Which file? npm run certificate -- verify FILE…');
  const limits = limitsOf(values);
  const inputs = positionals.map(name => ({ name, input: readInput(context, name) }));
  const site = readSiteCourse(context.siteDir);
  const { issuers } = readTrustedIssuers(context.siteDir);
  const files: { name: string; verified: Verified }[] = [];
  for (const { name, input } of inputs) {
    const verified = await verifyInput(input, {
      site,
      issuers,
      now: context.now,
      limits,
      onSolution: id => context.note(`${name}: running ${id} …`),
    });
    files.push({ name, verified });
    if (!values.json) context.print(`${textReport(name, verified, site.course)}\n`);
  }
  const isolation = isolationHere(limits);
  context.print(
    values.json
      ? JSON.stringify(jsonReport(files, { course: site.course, isolation }), null, 2)
      : isolationReport(isolation),
  );
  return files.every(({ verified }) => verified.ok && verified.report.level === 'holds') ? 0 : 1;
}
