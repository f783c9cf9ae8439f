import { isPng } from '../core/carrier/png';
import { textOf } from '../core/carrier/pngText';
import { readCarrier } from '../core/carrier/readCarrier';
import type { Certificate } from '../core/certificate';
import { readCertificate } from '../core/readCertificate';
import { looksLikeJwt, type TrustedIssuer } from '../credential';
import { openCredential, type Signature } from './signature';

/** A certificate that could be read. Nothing in it is believed yet. */
export interface OpenedCertificate {
  readonly certificate: Certificate;
  /** Places of fields that no certificate has: they were left out. */
  readonly ignored: readonly string[];
  /** What it came in, in words. */
  readonly from: string;
  /** What its signature is worth, where it is a signed credential. */
  readonly signature?: Signature | undefined;
}

export type Opening =
  | ({ readonly ok: true } & OpenedCertificate)
  | { readonly ok: false; readonly problems: readonly string[] };

export interface OpenOptions {
  /** What it comes in, in words: a file's name. */
  readonly from?: string | undefined;
  readonly now: Date;
  /** Whose signatures count: asked for only when there is one. */
  issuers(): Promise<readonly TrustedIssuer[]>;
}

/** Where Open Badges 3.0 ("Baked Badges") puts a credential into a PNG. */
const BADGE_KEYWORD = 'openbadgecredential';
const MOST_BADGE_BYTES = 8_000_000;
const CARRIERS = { png: 'a picture', json: 'JSON', link: 'a link' } as const;

/**
 * Opens a certificate, or a signed credential that carries one, out of whatever brings it. Runs nothing.
 *
 * @param input bytes of a file, or text: JSON, a link, or a JWT
 * @throws (rejects) only when the trusted issuers can't be had
 */
export async function open(input: Uint8Array | string, options: OpenOptions): Promise<Opening> {
  const jwt = jwtIn(input);
  if (jwt !== undefined) {
    const { certificate, signature } = openCredential(jwt, await options.issuers(), options.now);
    if (!certificate) return { ok: false, problems: signature.problems };
    const from = options.from ?? 'a signed badge';
    return { ok: true, certificate, ignored: [], from, signature };
  }
  const carried = readCarrier(input);
  if (!carried.ok) return { ok: false, problems: [carried.message] };
  const reading = readCertificate(carried.json);
  if (!reading.ok) return { ok: false, problems: reading.problems.map(({ message }) => message) };
  const { certificate, ignored } = reading;
  return { ok: true, certificate, ignored, from: options.from ?? CARRIERS[carried.carrier] };
}

/** The signed credential in a text, a text file or a badge's picture; undefined where there is none. */
function jwtIn(input: Uint8Array | string): string | undefined {
  if (typeof input === 'string') return looksLikeJwt(input) ? input : undefined;
  if (input.length > 20_000_000) return undefined; // readCarrier says so
  if (!isPng(input)) {
    // A JWT is ASCII; whatever else the bytes are is for readCarrier to say.
    const text = new TextDecoder('latin1').decode(input);
    return looksLikeJwt(text) ? text : undefined;
  }
  try {
    return textOf(input, BADGE_KEYWORD, MOST_BADGE_BYTES);
  } catch {
    return undefined; // a broken picture: readCarrier says what is wrong with it
  }
}
