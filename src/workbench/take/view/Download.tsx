import React, { useState } from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { Session } from '../../session/session';
import buttons from '../../parts/buttons.module.css';
import { loadPublished } from '../published/loadPublished';
import { packageOf } from '../package/packageOf';
import styles from './TakeDialog.module.css';

type Progress =
  | { readonly state: 'idle' | 'busy' }
  | { readonly state: 'done'; readonly name: string }
  | { readonly state: 'failed'; readonly why: string };

/** Hands a file to the browser. */
function save(name: string, bytes: Uint8Array<ArrayBuffer>) {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Packs the reader's files as Backstage packages. */
export function Download({ session }: { readonly session: Session }) {
  const courseUrl = useBaseUrl('/course.json');
  const [progress, setProgress] = useState<Progress>({ state: 'idle' });
  const download = async () => {
    setProgress({ state: 'busy' });
    try {
      const [{ backstage }, rest, { default: texts }] = await Promise.all([
        loadPublished(courseUrl),
        session.loadRest(),
        import('@generated/stagecraft-playground/default/package.json'),
      ]);
      const { name, bytes } = packageOf(session, rest, backstage, texts);
      save(name, bytes);
      setProgress({ state: 'done', name });
    } catch (error) {
      setProgress({ state: 'failed', why: (error as Error).message });
    }
  };
  const said = {
    idle: '',
    busy: 'Packing…',
    done: progress.state === 'done' ? `${progress.name} was handed to your browser.` : '',
    failed: '',
  }[progress.state];
  return (
    <>
      <p>
        A ZIP to unpack in the root of a Backstage repository: it puts your code into{' '}
        <code>plugins/</code>, with a <code>package.json</code> of exact versions and, where there
        are checks, the tests and Vitest to run them.
      </p>
      <div className={styles.row}>
        <button
          type="button"
          className={buttons.quiet}
          disabled={progress.state === 'busy'}
          onClick={() => void download()}
        >
          Download package
        </button>
        <span role="status">{said}</span>
      </div>
      {progress.state === 'failed' && (
        <p role="alert">
          The package could not be made: {progress.why} Are you offline? Your code is kept; try
          again.
        </p>
      )}
    </>
  );
}
