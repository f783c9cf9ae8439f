import { useMemo, useState } from 'react';
import type { Certificate } from '../../core/certificate';
import { readCertificate } from '../../core/readCertificate';

const NAME = 'stagecraft.certificate.holder';
const issuedKey = (pathway: string) => `stagecraft.certificate.${pathway}`;

const read = (key: string): string | undefined => {
  try {
    return window.localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined; // storage is blocked
  }
};
/** @returns whether the browser keeps it */
const write = (key: string, value: string): boolean => {
  try {
    window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false; // blocked or full
  }
};

/** The name that the reader used last. */
export const rememberedName = (): string => read(NAME) ?? '';

/** The certificate that was issued for a pathway in this browser, so that it stays the same from visit to visit. */
export function useIssued(pathway: string) {
  const [json, setJson] = useState(() => read(issuedKey(pathway)));
  const [kept, setKept] = useState(true);
  const certificate = useMemo(() => {
    const reading = json === undefined ? undefined : readCertificate(json);
    // One that this version can't read is left where it is until another takes its place.
    return reading?.ok && reading.certificate.pathway.id === pathway
      ? reading.certificate
      : undefined;
  }, [json, pathway]);
  return {
    certificate,
    /** False: it lasts until the page closes. */
    kept,
    keep(next: Certificate) {
      const text = JSON.stringify(next);
      setJson(text);
      const stored = write(issuedKey(pathway), text);
      setKept(write(NAME, next.holder) && stored);
    },
  };
}
