import { useId, useState } from 'react';
import buttons from '../../../../workbench/parts/buttons.module.css';
import { ConfirmDialog } from '../../../../workbench/parts/Dialog';
import type { Outline } from '../../../outline/types';
import { pageProgress } from '../../pageProgress';
import { useProgress } from '../../useProgress';
import styles from './Reset.module.css';
import { nameOf, resetChoices, whatGoes, type ResetChoice } from './scopes';
import { UndoList } from './UndoList';

/** Beginning a lesson, a guide or everything afresh. Whatever is reset can be brought back. */
export function ResetSection({ outline }: { readonly outline: Outline }) {
  const { state, records } = useProgress();
  const id = useId();
  const [chosen, setChosen] = useState('');
  const [asking, setAsking] = useState<ResetChoice>();
  const [problem, setProblem] = useState(false);
  const groups = resetChoices(outline, state);
  const choice = groups.flat().find(({ scope }) => scope.about === chosen);
  if (records.length === 0) return null;
  const reset = async ({ scope }: ResetChoice) => {
    setAsking(undefined);
    try {
      await (await pageProgress()).reset(scope);
      setChosen('');
      setProblem(false);
    } catch {
      setProblem(true);
    }
  };
  return (
    <section className={styles.reset} aria-labelledby="progress-reset">
      <h2 id="progress-reset">Begin afresh</h2>
      {state.size > 0 && (
        <form
          className={styles.row}
          onSubmit={event => {
            event.preventDefault();
            setAsking(choice);
          }}
        >
          <label htmlFor={id}>What to reset</label>
          <select
            id={id}
            value={choice ? chosen : ''}
            onChange={event => setChosen(event.target.value)}
          >
            <option value="">Choose</option>
            {groups.flatMap((group, index) => {
              const options = group.map(({ scope, name }) => (
                <option key={scope.about} value={scope.about}>
                  {name}
                </option>
              ));
              const guide = outline.guides.find(one => one.id === group[0]?.scope.about);
              return guide
                ? [
                    <optgroup key={index} label={guide.title}>
                      {options}
                    </optgroup>,
                  ]
                : options;
            })}
          </select>
          <button type="submit" className={buttons.quiet} disabled={!choice}>
            Reset…
          </button>
        </form>
      )}
      {problem && (
        <p role="alert">
          It could not be reset. Reload the page and try again; nothing was changed.
        </p>
      )}
      <UndoList outline={outline} />
      {asking && (
        <ConfirmDialog
          title={`Reset ${nameOf(asking.scope.about, outline)}?`}
          confirm="Reset"
          cancel="Keep it"
          onConfirm={() => void reset(asking)}
          onCancel={() => setAsking(undefined)}
        >
          <p>
            {whatGoes(asking, state) || 'What you did there'} will no longer count, and the code of
            its exercises goes back to how it began. You can undo this here at any time.
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}
