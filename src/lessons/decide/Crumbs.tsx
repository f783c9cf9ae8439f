import { InlineText } from '../../workbench/parts/InlineText';
import styles from './DecisionTree.module.css';
import type { Step } from './walk';

interface CrumbsProps {
  readonly steps: readonly Step[];
  /** Asks again the question with so many answers before it. */
  onBack(count: number): void;
}

/** The way so far; each answer leads back to its question. */
export function Crumbs({ steps, onBack }: CrumbsProps) {
  if (steps.length === 0) return null;
  return (
    <nav aria-label="Your answers" className={styles.crumbs}>
      <ol>
        {steps.map(({ id, question, option }, index) => (
          <li key={id}>
            <button
              type="button"
              title={`Back to: ${question.ask}`}
              aria-label={`${question.ask} ${option.label}. Change this answer.`}
              onClick={() => onBack(index)}
            >
              <InlineText text={option.label} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
