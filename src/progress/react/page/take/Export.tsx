import { useState } from 'react';
import buttons from '../../../../workbench/parts/buttons.module.css';
import { exportName, exportText } from '../../../transfer';
import { pageProgress } from '../../pageProgress';
import { download } from './download';
import styles from './Take.module.css';

/** Hands all that is known of the reader to them, as a file. */
export function Export({ disabled }: { readonly disabled: boolean }) {
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const save = async () => {
    setSaid('');
    setProblem('');
    try {
      const name = exportName(new Date());
      download(name, await exportText(await pageProgress()));
      setSaid(`${name} was handed to your browser.`);
    } catch {
      setProblem('The file could not be made. Reload the page and try again; nothing is lost.');
    }
  };
  return (
    <>
      <button
        type="button"
        className={buttons.quiet}
        disabled={disabled}
        onClick={() => void save()}
      >
        Export progress
      </button>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}
