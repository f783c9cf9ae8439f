import { InlineText } from '../../workbench/parts/InlineText';
import styles from './DecisionTree.module.css';
import type { Outcome } from './types';

/** What an outcome means, as a list of facts. */
export function OutcomeFacts({ outcome }: { readonly outcome: Outcome }) {
  const { build, roles, start, example, source } = outcome;
  return (
    <dl className={styles.facts}>
      <dt>You build</dt>
      <dd>
        <InlineText text={build} />
      </dd>
      <dt>{roles.length > 1 ? 'Package roles' : 'Package role'}</dt>
      <dd>
        {roles.length === 0
          ? 'None: there is no new package.'
          : roles.map((role, index) => (
              <span key={role}>
                {index > 0 && ', '}
                <code>{role}</code>
              </span>
            ))}
      </dd>
      <dt>Begin here</dt>
      <dd>
        <InlineText text={start} />
      </dd>
      <dt>A real one</dt>
      <dd>
        <InlineText text={example} /> <a href={source.url}>{source.label}</a>
      </dd>
    </dl>
  );
}
