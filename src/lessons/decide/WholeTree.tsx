import { InlineText } from '../../workbench/parts/InlineText';
import styles from './DecisionTree.module.css';
import { OutcomeFacts } from './OutcomeFacts';
import type { Tree } from './types';

/** All questions and outcomes as nested lists, to be read at once, printed, or read without JavaScript. */
export function WholeTree({ tree }: { readonly tree: Tree }) {
  return (
    <details className={styles.whole} data-whole-tree>
      <summary>The whole tree on one page</summary>
      <Branch tree={tree} id={tree.first} />
      <h4>What the results mean</h4>
      {Object.entries(tree.outcomes).map(([id, outcome]) => (
        <section key={id} id={`decide-${id}`} aria-label={outcome.title}>
          <h5>
            <InlineText text={outcome.title} />
          </h5>
          <OutcomeFacts outcome={outcome} />
        </section>
      ))}
    </details>
  );
}

/** A question with its answers, each followed by what it leads to; or the name of an outcome. */
function Branch({ tree, id }: { readonly tree: Tree; readonly id: string }) {
  const question = tree.questions[id];
  if (!question) {
    return (
      <p>
        → <a href={`#decide-${id}`}>{tree.outcomes[id]?.title}</a>
      </p>
    );
  }
  return (
    <>
      <p>
        <strong>
          <InlineText text={question.ask} />
        </strong>{' '}
        <InlineText text={question.help} />
      </p>
      <ul>
        {question.options.map(option => (
          <li key={option.id}>
            <InlineText text={option.label} />
            <Branch tree={tree} id={option.to} />
          </li>
        ))}
      </ul>
    </>
  );
}
