import { lazy, Suspense, useId, useState } from 'react';
import buttons from '../../../../workbench/parts/buttons.module.css';
import { exportText, toFragment, toParts, TransferError } from '../../../transfer';
import { pageProgress } from '../../pageProgress';
import styles from './Take.module.css';
import { MOVE } from './useImport';

const QrCodes = lazy(() => import('./QrCodes'));

/** Characters of a code: more of them, and a phone can't tell its modules apart. */
const CODE = 600;
/** More codes than these are more work than a link. */
const MOST_CODES = 12;

type Made =
  | { readonly state: 'none' | 'busy' }
  | { readonly state: 'problem'; readonly why: string }
  | { readonly state: 'link'; readonly link: string; readonly codes: readonly string[] };

/** A link, and a QR code of it, that bring the progress to another device. */
export function Move({ disabled }: { readonly disabled: boolean }) {
  const [made, setMade] = useState<Made>({ state: 'none' });
  const make = async () => {
    setMade({ state: 'busy' });
    try {
      setMade(linksTo(await exportText(await pageProgress(), { versions: 'newest' })));
    } catch (error) {
      const why =
        error instanceof TransferError
          ? error.message
          : 'The link could not be made. Reload the page and try again.';
      setMade({ state: 'problem', why });
    }
  };
  return (
    <>
      <button
        type="button"
        className={buttons.quiet}
        disabled={disabled || made.state === 'busy'}
        onClick={() => void make()}
      >
        Move to another device
      </button>
      {made.state === 'problem' && <p role="alert">{made.why}</p>}
      {made.state === 'link' && <Links {...made} />}
    </>
  );
}

/** The link with everything, and the links of the codes that together hold the same. */
function linksTo(exported: string): Made {
  const { origin, pathname } = window.location;
  const start = `${origin}${pathname}${MOVE}`;
  const fragment = toFragment(exported);
  const codes = fragment.length / CODE > MOST_CODES ? [] : toParts(fragment, CODE);
  return { state: 'link', link: start + fragment, codes: codes.map(code => start + code) };
}

function Links({ link, codes }: { readonly link: string; readonly codes: readonly string[] }) {
  const id = useId();
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard
      .writeText(link)
      .then(() => setSaid('Copied.'))
      .catch(() => setSaid('Your browser did not allow it: select the link and copy it.'));
  return (
    <div className={styles.move}>
      <label htmlFor={id}>Link with your progress</label>
      <div className={styles.row}>
        <input id={id} readOnly value={link} onFocus={event => event.target.select()} />
        <button type="button" className={buttons.quiet} onClick={() => void copy()}>
          Copy
        </button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <p className={styles.small}>
        All of it is in the link itself; nothing is sent anywhere. Whoever has the link can read
        your code and answers. It shows what will change before anything does.
      </p>
      {codes.length > 0 ? (
        <Suspense fallback={<p role="status">Drawing the code…</p>}>
          <QrCodes links={codes} />
        </Suspense>
      ) : (
        <p className={styles.small}>
          It is too much for QR codes: send yourself the link, or take the file.
        </p>
      )}
    </div>
  );
}
