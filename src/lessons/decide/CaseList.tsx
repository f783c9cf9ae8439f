import { useId } from 'react';
import buttons from '../../workbench/parts/buttons.module.css';
import { InlineText } from '../../workbench/parts/InlineText';
import { Made } from './CaseVerdict';
import styles from './DecisionTree.module.css';
import type { Case, Tree } from './types';
import { answersOf, walk } from './walk';

interface CaseListProps {
  readonly cases: readonly Case[];
  readonly tree: Tree;
  /** Id of the case that is being decided. */
  readonly tried: string | undefined;
  readonly disabled: boolean;
  onTry(id: string): void;
}

/** Real cases to decide; how it went in reality is there to be opened. */
export function CaseList({ cases, tree, tried, disabled, onTry }: CaseListProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.cases}>
      <h3 id={id}>Six real cases</h3>
      <ol>
        {cases.map(one => (
          <li key={one.id} data-case={one.id} aria-current={one.id === tried || undefined}>
            <p id={`${id}-${one.id}`}>{one.wish}</p>
            <button
              type="button"
              className={buttons.accent}
              aria-describedby={`${id}-${one.id}`}
              disabled={disabled}
              onClick={() => onTry(one.id)}
            >
              Decide it
            </button>
            <details>
              <summary>How it was decided</summary>
              <ol className={styles.reasons}>
                {walk(tree, answersOf(one)).steps.map(({ id: at, question, option }, index) => (
                  <li key={at}>
                    {question.ask}{' '}
                    <strong>
                      <InlineText text={option.label} />.
                    </strong>{' '}
                    <InlineText text={one.answers[index]?.because ?? ''} />
                  </li>
                ))}
              </ol>
              <p>
                <Made tried={one} />
              </p>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
