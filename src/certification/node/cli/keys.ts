import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { didDocument, didDocumentUrl, didWeb } from '../sign/didDocument';
import { didOf, newKey, type PrivateJwk, publicHalf, readKey } from '../sign/keys';
import { at, CannotDo, type Context, readSecret, reason } from './context';

/** `keygen`: writes a private key that its owner alone may read, and the document that publishes its other half. */
export async function keygen(args: string[], context: Context): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      issuer: { type: 'string' },
      id: { type: 'string' },
      out: { type: 'string', default: '.' },
    },
  });
  const { issuer, id, out } = values;
  if (issuer === undefined || !didWeb.test(issuer)) {
    throw new CannotDo('keygen needs --issuer did:web:… such as did:web:example.org');
  }
  if (id !== undefined && !/^[\w.-]+$/.test(id))
    throw new CannotDo(`--id ${id} is no name such as 2026-1.`);
  const key = await newKey(issuer, id);
  const folder = at(context, out);
  mkdirSync(folder, { recursive: true });
  const write = (name: string, value: object, mode: number) => {
    try {
      writeFileSync(path.join(folder, name), pretty(value), { flag: 'wx', mode });
    } catch (error) {
      throw new CannotDo(`${path.join(out, name)} can't be written: ${reason(error)}`);
    }
  };
  write('private-key.jwk.json', key, 0o600);
  write('did.json', didDocument([key]), 0o644);
  context.print(
    `${path.join(out, 'private-key.jwk.json')}: keep it secret, and out of every repository.`,
  );
  context.print(`${path.join(out, 'did.json')}: serve it at ${didDocumentUrl(issuer)}`);
  return 0;
}

/** `did`: prints the document for keys, or an entry for the file of trusted issuers. */
export async function did(args: string[], context: Context): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      key: { type: 'string', multiple: true, default: [] },
      trust: { type: 'boolean', default: false },
      name: { type: 'string' },
      url: { type: 'string' },
    },
  });
  const keys: PrivateJwk[] = [];
  for (const file of values.key) {
    try {
      keys.push(readKey(await readSecret(context, file)));
    } catch (error) {
      throw new CannotDo(reason(error));
    }
  }
  const [first, ...others] = keys;
  if (!first) throw new CannotDo('did needs --key KEY.');
  if (others.some(key => didOf(key) !== didOf(first))) {
    throw new CannotDo('These keys are of different issuers; each has a document of its own.');
  }
  if (!values.trust) {
    context.print(pretty(didDocument([first, ...others])).trimEnd());
    return 0;
  }
  if (!values.name)
    throw new CannotDo('--trust needs --name: what readers see on the verify page.');
  const entry = {
    did: didOf(first),
    name: values.name,
    ...(values.url === undefined ? {} : { url: values.url }),
    keys: keys.map(key => ({ id: key.kid, publicKeyJwk: publicHalf(key) })),
  };
  context.print(stringify([entry]).trimEnd());
  return 0;
}

const pretty = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
