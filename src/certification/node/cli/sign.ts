import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isPng } from '../../core/carrier/png';
import { readTrustedIssuers } from '../../issuers/readTrustedIssuers';
import { isolationHere } from '../isolation';
import { bake } from '../sign/bake';
import { didWeb } from '../sign/didDocument';
import { issueBadge } from '../sign/issueBadge';
import { didOf, type PrivateJwk, readKey } from '../sign/keys';
import { readSiteCourse } from '../siteCourse';
import { isolationReport, textReport } from '../textReport';
import { verifyInput } from '../verifyInput';
import { at, CannotDo, type Context, readInput, readSecret, reason } from './context';
import { limitOptions, limitsOf } from './verify';

const options = {
  key: { type: 'string' },
  issuer: { type: 'string' },
  name: { type: 'string' },
  url: { type: 'string' },
  evidence: { type: 'string' },
  days: { type: 'string' },
  out: { type: 'string' },
  png: { type: 'string' },
  image: { type: 'string' },
  ...limitOptions,
} as const;

/** `sign FILE`: 0 and a credential if the certificate holds; 1 and nothing if not. */
export async function sign(args: string[], context: Context): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [file, ...others] = positionals;
  const { key: keyFile, issuer, name } = values;
  if (file === undefined || others.length > 0) throw new CannotDo('One FILE at a time is signed.');
  if (!keyFile || !issuer || !name) throw new CannotDo('sign needs --key, --issuer and --name.');
  if (!didWeb.test(issuer))
    throw new CannotDo(`--issuer is ${issuer}, not a did:web such as did:web:example.org.`);
  for (const url of [values.url, values.evidence]) if (url !== undefined) expectUrl(url);
  const validDays = daysOf(values.days);
  const out = values.out ?? `${file.replace(/\.(json|png|jwt)$/i, '')}.jwt`;
  const input = readInput(context, file);
  const picture = values.png === undefined ? undefined : pictureOf(context, input, values.image);
  for (const target of [out, ...(values.png === undefined ? [] : [values.png])]) {
    if (existsSync(at(context, target)))
      throw new CannotDo(`${target} is there already; nothing was signed.`);
  }

  const limits = limitsOf(values);
  const site = readSiteCourse(context.siteDir);
  const verified = await verifyInput(input, {
    site,
    issuers: readTrustedIssuers(context.siteDir).issuers,
    now: context.now,
    limits,
    onSolution: id => context.note(`${file}: running ${id} …`),
  });
  context.print(`${textReport(file, verified, site.course)}\n`);
  context.print(`${isolationReport(isolationHere(limits))}\n`);
  if (!verified.ok || verified.report.level !== 'holds') {
    context.print('Nothing was signed: only a certificate that holds is.');
    return 1;
  }
  // Only now: no solution ran while the key was in this process.
  const key = await keyOf(context, keyFile, issuer);
  const jwt = await issueBadge(verified.opened.certificate, site.course, {
    key,
    issuerName: name,
    now: context.now,
    ...(values.url === undefined ? {} : { issuerUrl: values.url }),
    ...(values.evidence === undefined ? {} : { evidenceUrl: values.evidence }),
    ...(validDays === undefined ? {} : { validDays }),
  });
  writeFileSync(at(context, out), jwt, { flag: 'wx' });
  context.print(`Signed by ${name} (${key.kid}): ${out}`);
  if (picture && values.png !== undefined) {
    writeFileSync(at(context, values.png), bake(picture, jwt), { flag: 'wx' });
    context.print(`As a picture: ${values.png}`);
  }
  return 0;
}

async function keyOf(context: Context, file: string, issuer: string): Promise<PrivateJwk> {
  let key: PrivateJwk;
  try {
    key = readKey(await readSecret(context, file));
  } catch (error) {
    throw new CannotDo(reason(error));
  }
  if (didOf(key) !== issuer) {
    throw new CannotDo(`The key is one of ${didOf(key)}, not of ${issuer}. Nothing was signed.`);
  }
  return key;
}

function pictureOf(context: Context, input: Uint8Array | string, image?: string): Uint8Array {
  const bytes = image === undefined ? input : readInput(context, image);
  if (typeof bytes !== 'string' && isPng(bytes)) return bytes;
  throw new CannotDo(
    '--png needs a picture: give a PNG by --image, or a certificate that is a PNG.',
  );
}

function daysOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const days = Number(written);
  if (Number.isInteger(days) && days > 0 && days < 100_000) return days;
  throw new CannotDo(`--days is ${written}; it must be a whole number of days.`);
}

function expectUrl(url: string): void {
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw new CannotDo(`${url} is no address of a page.`);
}
