import { useState } from 'react';
import buttons from '../../../../workbench/parts/buttons.module.css';
import { qrOf } from './qr';
import styles from './Take.module.css';

/** Light modules that a reader of codes wants around it (ISO/IEC 18004). */
const QUIET = 4;

/** Links as QR codes, one at a time. */
export default function QrCodes({ links }: { readonly links: readonly string[] }) {
  const [shown, setShown] = useState(0);
  const link = links[Math.min(shown, links.length - 1)] ?? '';
  const { modules, path } = qrOf(link);
  const size = modules + 2 * QUIET;
  const many = links.length > 1;
  return (
    <div className={styles.codes}>
      <svg
        role="img"
        aria-label={many ? `QR code ${shown + 1} of ${links.length}` : 'QR code of the link'}
        viewBox={`${-QUIET} ${-QUIET} ${size} ${size}`}
        shapeRendering="crispEdges"
        className={styles.code}
      >
        <path d={path} />
      </svg>
      {many && (
        <div className={styles.row}>
          <button
            type="button"
            className={buttons.quiet}
            disabled={shown === 0}
            onClick={() => setShown(shown - 1)}
          >
            Previous code
          </button>
          <span role="status">
            Code {shown + 1} of {links.length}
          </span>
          <button
            type="button"
            className={buttons.quiet}
            disabled={shown === links.length - 1}
            onClick={() => setShown(shown + 1)}
          >
            Next code
          </button>
        </div>
      )}
      <p className={styles.small}>
        {many
          ? 'Scan them one after the other, in any order: each opens this page on the other device, and the last one asks.'
          : 'Scan it with the camera of the other device.'}
      </p>
    </div>
  );
}
