import { useEffect, useId, useRef } from 'react';
import buttons from '../../workbench/parts/buttons.module.css';
import { Copy } from '../parts/Copy';
import { useHydrated } from '../../workbench/parts/useHydrated';
import parts from '../parts/parts.module.css';
import { TextField } from '../parts/TextField';
import styles from './Estimator.module.css';
import { toFragment } from './fragment';
import { toMarkdown } from './markdown';
import { OFFICE_FIELDS, PLUGIN_FIELDS, readNumbers, type NumberField } from './numbers';
import { Result } from './Result';
import { useNumbers } from './useNumbers';

/** What would a plugin save? The reader's numbers, the working, and the result with its range. */
export function Estimator() {
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const ready = useHydrated();
  const { texts, linked, change, startEmpty, startFromAcme, undo, leaveLink } = useNumbers();
  const read = readNumbers(texts);
  const link = () => `${window.location.origin}${window.location.pathname}${toFragment(texts)}`;

  // Who opens a shared link wants to see what was shared.
  useEffect(() => {
    if (linked) section.current?.scrollIntoView();
  }, [linked]);

  const field = (one: NumberField) => (
    <TextField
      key={one.id}
      label={one.label}
      hint={one.hint}
      value={texts[one.id] ?? ''}
      problem={read.state === 'incomplete' ? read.problems[one.id] : undefined}
      numeric
      maxLength={20}
      onChange={text => change(one.id, text)}
    />
  );
  return (
    <section
      ref={section}
      aria-labelledby={heading}
      className={parts.tool}
      data-estimator={linked ? 'link' : 'own'}
    >
      <h3 id={heading}>What would this plugin save us?</h3>
      <p className={parts.lead}>
        {linked
          ? 'These numbers came with the link, and changing them changes the address. Your own are kept.'
          : 'The numbers are those of Acme’s on-call page. Put yours in their place: they stay in this browser.'}
      </p>
      <fieldset className={parts.fields} disabled={!ready}>
        <legend className={parts.hidden}>The plugin</legend>
        <div className={styles.grid}>{PLUGIN_FIELDS.map(field)}</div>
      </fieldset>
      <details className={styles.office}>
        <summary>Working time and cost</summary>
        <fieldset className={parts.fields} disabled={!ready}>
          <legend className={parts.hidden}>Working time and cost</legend>
          <div className={styles.grid}>{OFFICE_FIELDS.map(field)}</div>
        </fieldset>
      </details>
      <Result read={read} />
      <div className={parts.actions}>
        <Copy
          button="Copy as Markdown"
          disabled={!ready || read.state !== 'numbers'}
          text={() => (read.state === 'numbers' && ready ? toMarkdown(read.numbers, link()) : '')}
        />
        <Copy button="Copy link" disabled={!ready} text={() => (ready ? link() : '')} />
        <button type="button" className={buttons.ghost} disabled={!ready} onClick={startEmpty}>
          Start empty
        </button>
        <button type="button" className={buttons.ghost} disabled={!ready} onClick={startFromAcme}>
          Acme’s numbers
        </button>
        {undo && (
          <button type="button" className={buttons.ghost} onClick={undo}>
            Undo
          </button>
        )}
        {linked && (
          <button type="button" className={buttons.ghost} onClick={leaveLink}>
            Back to my own
          </button>
        )}
      </div>
    </section>
  );
}
