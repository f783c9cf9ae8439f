import { useId, useState } from 'react';
import buttons from '../../workbench/parts/buttons.module.css';
import { CaseList } from './CaseList';
import { cases } from './cases';
import { CaseVerdict } from './CaseVerdict';
import { Crumbs } from './Crumbs';
import styles from './DecisionTree.module.css';
import { OutcomeView } from './OutcomeView';
import { QuestionView } from './QuestionView';
import { tree } from './tree';
import { useDecision } from './useDecision';
import { walk } from './walk';
import { WholeTree } from './WholeTree';

/**
 * The decision tree of the lesson `decide`: one question at a time, the way back as breadcrumbs, and real cases to try.
 * All of it stands in the static HTML as well: the tree as nested lists, the cases with the answers of those who decided.
 */
export function DecisionTree() {
  const id = useId();
  const { ready, answers, heading, choose, backTo } = useDecision();
  const [caseId, setCaseId] = useState<string>();
  const tried = cases.find(one => one.id === caseId);
  const { steps, at } = walk(tree, answers);

  return (
    <>
      <section aria-label="Decision tree" className={styles.frame} data-decide={at.id}>
        {tried && (
          <p className={styles.tried} id={`${id}-case`}>
            <span>
              <strong>You decide:</strong> {tried.wish}
            </span>
            <button type="button" className={buttons.ghost} onClick={() => setCaseId(undefined)}>
              Leave this case
            </button>
          </p>
        )}
        <Crumbs steps={steps} onBack={backTo} />
        {at.kind === 'question' ? (
          <QuestionView
            question={at.question}
            number={answers.length + 1}
            heading={heading}
            disabled={!ready}
            onChoose={choose}
          />
        ) : (
          <OutcomeView outcome={at.outcome} heading={heading}>
            {tried && <CaseVerdict tried={tried} steps={steps} onBack={backTo} />}
          </OutcomeView>
        )}
        {answers.length > 0 && (
          <p className={styles.moves}>
            <button
              type="button"
              className={buttons.quiet}
              onClick={() => backTo(answers.length - 1)}
            >
              Undo the last answer
            </button>
            <button type="button" className={buttons.ghost} onClick={() => backTo(0)}>
              Start again
            </button>
          </p>
        )}
        <p role="status" className={styles.unseen}>
          {answers.length === 0
            ? ''
            : at.kind === 'question'
              ? `Question ${answers.length + 1}`
              : `Result after ${answers.length} answers`}
        </p>
      </section>
      <WholeTree tree={tree} />
      <CaseList
        cases={cases}
        tree={tree}
        tried={caseId}
        disabled={!ready}
        onTry={next => {
          setCaseId(next);
          backTo(0);
        }}
      />
    </>
  );
}
