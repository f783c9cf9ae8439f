import { useId, useState } from 'react';
import buttons from '../../workbench/parts/buttons.module.css';
import { Copy } from '../parts/Copy';
import { useHydrated } from '../../workbench/parts/useHydrated';
import { textsSchema } from '../parts/texts';
import { useKept } from '../parts/useKept';
import parts from '../parts/parts.module.css';
import styles from './Brief.module.css';
import { reviewBrief, verdictOnBrief, withoutQuestions } from './review';
import { BRIEF } from './template';

const KEY = 'stagecraft-brief';

/** A brief to be written in the page, kept in this browser, and taken along as Markdown. */
export function Brief() {
  const id = useId();
  const ready = useHydrated();
  const [kept, keep] = useKept(KEY, textsSchema);
  const [before, setBefore] = useState<string>();
  const text = kept?.text ?? BRIEF;
  const taken = withoutQuestions(text);
  const put = (next: string, undoTo?: string) => {
    setBefore(undoTo);
    keep(() => ({ text: next }));
  };
  return (
    <section aria-labelledby={`${id}-title`} className={parts.tool} data-brief>
      <h3 id={`${id}-title`}>Your brief</h3>
      <p id={`${id}-lead`} className={parts.lead}>
        Write under each question. The brief stays in this browser; questions that you have answered
        are left out of the file.
      </p>
      <label htmlFor={id} className={parts.hidden}>
        Your brief, in Markdown
      </label>
      <textarea
        id={id}
        className={styles.text}
        aria-describedby={`${id}-lead`}
        rows={20}
        spellCheck
        value={text}
        readOnly={!ready}
        onChange={event => put(event.target.value)}
      />
      <p role="status" className={styles.verdict}>
        {verdictOnBrief(reviewBrief(text))}
      </p>
      <div className={parts.actions}>
        <a
          className={buttons.quiet}
          href={`data:text/markdown;charset=utf-8,${encodeURIComponent(taken)}`}
          download="plugin-brief.md"
        >
          Download as Markdown
        </a>
        <Copy button="Copy as Markdown" disabled={!ready} text={() => taken} />
        <button
          type="button"
          className={buttons.ghost}
          disabled={!ready || text === BRIEF}
          onClick={() => put(BRIEF, text)}
        >
          Start over
        </button>
        {before !== undefined && (
          <button type="button" className={buttons.ghost} onClick={() => put(before)}>
            Undo
          </button>
        )}
      </div>
    </section>
  );
}
