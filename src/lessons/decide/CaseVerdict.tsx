import buttons from '../../workbench/parts/buttons.module.css';
import { Icon } from '../../workbench/parts/Icon';
import { InlineText } from '../../workbench/parts/InlineText';
import styles from './DecisionTree.module.css';
import { tree } from './tree';
import type { Case } from './types';
import { answersOf, partingOf, type Step, walk } from './walk';

interface CaseVerdictProps {
  readonly tried: Case;
  /** The reader's way to an outcome. */
  readonly steps: readonly Step[];
  onBack(count: number): void;
}

/** Says of a case whether the reader came out where it did in reality, and if not, where their ways parted. */
export function CaseVerdict({ tried, steps, onBack }: CaseVerdictProps) {
  const parting = partingOf(
    tried,
    steps.map(({ option }) => option.id),
  );
  const real = walk(tree, answersOf(tried));
  const theirs = real.steps[parting ?? 0];
  if (parting === undefined || !theirs) {
    return (
      <div className={styles.verdict} data-verdict="same">
        <p>
          <strong>
            <Icon name="passed" className={styles.icon} /> So it was decided in reality.
          </strong>{' '}
          <Made tried={tried} />
        </p>
      </div>
    );
  }
  return (
    <div className={styles.verdict} data-verdict="other">
      <p>
        <strong>In reality it went another way</strong>, from the question “{theirs.question.ask}”
        on. There the answer was “
        <InlineText text={theirs.option.label} />
        ”. <InlineText text={tried.answers[parting]?.because ?? ''} />
      </p>
      <p>
        <Made tried={tried} />
      </p>
      <button type="button" className={buttons.quiet} onClick={() => onBack(parting)}>
        Back to that question
      </button>
    </div>
  );
}

/** What came of a case, and where to read about it. */
export function Made({ tried }: { readonly tried: Case }) {
  return (
    <>
      <InlineText text={tried.made} /> <a href={tried.source.url}>{tried.source.label}</a>
    </>
  );
}
