import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import * as z from 'zod/mini';
import type { SortingData } from '../../course/sorting';
import { InlineText } from '../../workbench/parts/InlineText';
import buttons from '../../workbench/parts/buttons.module.css';
import { useHydrated } from '../../workbench/parts/useHydrated';
import { useKept } from '../parts/useKept';
import {
  check,
  choose,
  countsOf,
  dropWrong,
  scoreOf,
  UNSORTED,
  verdictOf,
  type Sorted,
} from './judge';
import { Row } from './Row';
import styles from './Sorting.module.css';

const sortedSchema = z.object({
  chosen: z.readonly(z.record(z.string(), z.string())),
  checked: z.readonly(z.array(z.string())),
});

interface SortingProps extends Partial<SortingData> {
  /** Under which this browser keeps what the reader has done; permanent. */
  readonly id: string;
  /** Of the whole task, in a few words. */
  readonly label: string;
}

/** Sorts installed packages by their roles: choose, check, read why, mend what is wrong. `roles` and `packages` are filled in at build. */
export function Sorting({ id, label, roles = [], packages = [] }: SortingProps) {
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();
  const hydrated = useHydrated();
  const [kept, keep] = useKept(`stagecraft.sorting.${id}`, sortedSchema);
  // Announced after a press alone: a reader who comes back did nothing just now.
  const [pressed, setPressed] = useState(false);
  const sorted: Sorted = kept ?? UNSORTED;
  const counts = countsOf(sorted, packages);
  const score = counts.right + counts.wrong > 0 ? scoreOf(counts) : '';

  // What the reader chose in the static HTML before React took over counts.
  useEffect(() => {
    const rows = form.current?.querySelectorAll<HTMLElement>('[data-package]') ?? [];
    const early = Array.from(rows).flatMap(row => {
      const { package: name } = row.dataset;
      const role = row.querySelector('select')?.value;
      return name && role ? [[name, role] as const] : [];
    });
    if (early.length === 0) return;
    keep((now = UNSORTED) =>
      early.reduce<Sorted>((sorted, [name, role]) => choose(sorted, name, role), now),
    );
  }, [keep]);

  const press = (next: Sorted) => {
    setPressed(true);
    keep(() => next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    press(check(sorted));
  };
  /** Focus goes where there is something to do: the button that was pressed is gone. */
  const reopen = (next: Sorted) => {
    press(next);
    const first = packages.find(one => verdictOf(next, one) === 'open');
    form.current
      ?.querySelector<HTMLElement>(`[data-package="${first?.name ?? ''}"] select`)
      ?.focus();
  };
  return (
    <section className={styles.sorting} aria-labelledby={heading} data-sorting={id}>
      <form ref={form} onSubmit={submit}>
        <p id={heading} className={styles.heading}>
          {label}
        </p>
        <ol className={styles.rows}>
          {packages.map(item => (
            <Row
              key={item.name}
              item={item}
              roles={roles}
              chosen={sorted.chosen[item.name] ?? ''}
              verdict={verdictOf(sorted, item)}
              onChoose={role => keep((now = UNSORTED) => choose(now, item.name, role))}
            />
          ))}
        </ol>
        <div className={styles.foot}>
          <button
            type="submit"
            className={buttons.primary}
            // Stays when all is checked: it has the focus then.
            disabled={!hydrated || counts.open === packages.length}
          >
            Check
          </button>
          {counts.wrong > 0 && (
            <button
              type="button"
              className={buttons.quiet}
              onClick={() => reopen(dropWrong(sorted, packages))}
            >
              Try the wrong ones again
            </button>
          )}
          {counts.open < packages.length && (
            <button type="button" className={buttons.ghost} onClick={() => reopen(UNSORTED)}>
              Start over
            </button>
          )}
          <p role="status" className={styles.score}>
            {pressed ? score : ''}
          </p>
          {!pressed && score && <p className={styles.score}>{score}</p>}
        </div>
        <noscript>
          <details>
            <summary>The roles, and why</summary>
            <ul>
              {packages.map(({ name, role, why }) => (
                <li key={name}>
                  <code>{name}</code> is a <code>{role}</code>. <InlineText text={why} />
                </li>
              ))}
            </ul>
          </details>
        </noscript>
      </form>
    </section>
  );
}
