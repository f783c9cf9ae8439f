import React, { useRef, useState, type RefObject } from 'react';
import buttons from '../../../workbench/parts/buttons.module.css';
import { CarrierError } from '../../core/carrier/carrierError';
import { fragmentOf } from '../../core/carrier/link';
import type { Certificate } from '../../core/certificate';
import { drawPng } from './sheet/drawPng';
import { fileNameOf } from './sheet/words';
import { save } from './save';
import styles from './Issued.module.css';

interface ActionsProps {
  readonly certificate: Certificate;
  readonly sheet: RefObject<SVGSVGElement>;
  /** Absolute address of the verify page. */
  readonly verifyAt: string;
  /** Whether the sheet is drawn. */
  readonly ready: boolean;
}

type Said = { readonly text: string; readonly failed?: boolean; readonly link?: string };

/** Everything that one does with a certificate. */
export function Actions({ certificate, sheet, verifyAt, ready }: ActionsProps) {
  const [said, setSaid] = useState<Said>({ text: '' });
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const json = () => JSON.stringify(certificate, null, 2);

  const png = async () => {
    if (!sheet.current) return;
    setBusy(true);
    setSaid({ text: 'Drawing the image…' });
    try {
      const name = fileNameOf(certificate, 'png');
      save(name, await drawPng(sheet.current, JSON.stringify(certificate)), 'image/png');
      setSaid({ text: `${name} was handed to your browser.` });
    } catch (error) {
      const why = (error as Error).message;
      setSaid({ text: `${why} Nothing is lost: print it, or download the JSON.`, failed: true });
    }
    setBusy(false);
  };
  const file = () => {
    const name = fileNameOf(certificate, 'json');
    save(name, json(), 'application/json');
    setSaid({ text: `${name} was handed to your browser.` });
  };
  const copy = async () => {
    let link: string;
    try {
      link = `${verifyAt}${fragmentOf(JSON.stringify(certificate))}`;
    } catch (error) {
      if (!(error instanceof CarrierError)) throw error;
      setSaid({ text: error.message, failed: true });
      return;
    }
    try {
      await navigator.clipboard.writeText(link);
      setSaid({ text: 'The link is copied. Whoever opens it can run your solutions again.' });
    } catch {
      // Without a secure context there is no clipboard, and a reader may have forbidden it.
      setSaid({ text: 'Copy the link from this field with Ctrl+C, or ⌘+C.', link });
      requestAnimationFrame(() => field.current?.select());
    }
  };

  return (
    <div className={styles.actions}>
      <div className={styles.row}>
        <button
          type="button"
          className={buttons.primary}
          disabled={!ready || busy}
          onClick={() => void png()}
        >
          Download PNG
        </button>
        <button
          type="button"
          className={buttons.quiet}
          disabled={!ready}
          onClick={() => window.print()}
        >
          Print or save as PDF
        </button>
        <button type="button" className={buttons.quiet} onClick={file}>
          Download JSON
        </button>
        <button type="button" className={buttons.quiet} onClick={() => void copy()}>
          Copy link
        </button>
      </div>
      <p role={said.failed ? 'alert' : 'status'} className={styles.said}>
        {said.text}
      </p>
      {said.link !== undefined && (
        <textarea
          ref={field}
          readOnly
          rows={2}
          aria-label="Link to the certificate"
          className={styles.link}
          value={said.link}
          spellCheck={false}
        />
      )}
    </div>
  );
}
