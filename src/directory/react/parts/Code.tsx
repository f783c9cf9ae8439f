import { useRef, useState } from 'react';
import buttons from '../../../workbench/parts/buttons.module.css';
import { useHydrated } from '../../../workbench/parts/useHydrated';
import styles from './code.module.css';

interface CodeProps {
  readonly code: string;
  /** What it is, for the button's name: "Copy the command". */
  readonly what: string;
}

/** Code to copy: by its button, or by hand where a page may not do that (plain http). */
export function Code({ code, what }: CodeProps) {
  const block = useRef<HTMLPreElement>(null);
  const hydrated = useHydrated();
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid('Copied.');
    } catch {
      if (block.current) getSelection()?.selectAllChildren(block.current);
      setSaid('It is selected: press Ctrl+C, or ⌘+C, to copy it.');
    }
  };
  return (
    <div className={styles.code}>
      <pre ref={block} tabIndex={0}>
        <code>{code}</code>
      </pre>
      <button
        type="button"
        className={buttons.quiet}
        disabled={!hydrated}
        onClick={() => void copy()}
      >
        <span>
          Copy<span className={styles.what}> {what}</span>
        </span>
      </button>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
}
