import { Children, isValidElement, useEffect, useId, useRef, type ReactNode } from 'react';
import * as z from 'zod/mini';
import { useKept } from '../parts/useKept';
import styles from './Checklist.module.css';
import { TicksContext } from './TicksContext';

const tickedSchema = z.array(z.string());

interface ChecklistProps {
  /** Under which this browser keeps the ticks; permanent. */
  readonly id: string;
  readonly label: string;
  /** `<Check id>`s. */
  readonly children: ReactNode;
}

/** A list that the reader ticks off. This browser remembers the ticks; they aren't part of the progress. */
export function Checklist({ id, label, children }: ChecklistProps) {
  const list = useRef<HTMLUListElement>(null);
  const heading = useId();
  const [kept, keep] = useKept(`stagecraft.checklist.${id}`, tickedSchema);
  const ticked = kept ?? [];
  const checks = Children.toArray(children).filter(child => isValidElement<{ id: string }>(child));
  const done = checks.filter(check => ticked.includes(check.props.id)).length;
  const tick = (item: string, on: boolean) =>
    keep((now = []) => [...now.filter(other => other !== item), ...(on ? [item] : [])]);

  // What the reader ticked in the static HTML before React took over counts.
  useEffect(() => {
    const early = list.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [];
    const ids = Array.from(early, input => input.value);
    if (ids.length > 0) keep((now = []) => [...new Set([...now, ...ids])]);
  }, [keep]);

  return (
    <section className={styles.checklist} aria-labelledby={heading} data-checklist={id}>
      <p className={styles.heading}>
        <span id={heading}>{label}</span>
        <span role="status" className={styles.done}>
          {wordsFor(done, checks.length)}
        </span>
      </p>
      <ul ref={list} className={styles.items}>
        <TicksContext.Provider value={{ ticked, tick }}>{checks}</TicksContext.Provider>
      </ul>
    </section>
  );
}

function wordsFor(done: number, all: number): string {
  if (done === 0) return '';
  return done === all ? 'All done' : `${done} of ${all} done`;
}
