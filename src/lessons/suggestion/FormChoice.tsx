import { useId } from 'react';
import clsx from 'clsx';
import parts from '../parts/parts.module.css';
import { ISSUE_FORMS, type FormId } from './forms';
import styles from './Suggestion.module.css';

interface FormChoiceProps {
  readonly chosen: FormId;
  readonly disabled: boolean;
  onChoose(id: FormId): void;
}

/** Which of the forms fits what the reader has in mind. */
export function FormChoice({ chosen, disabled, onChoose }: FormChoiceProps) {
  const name = useId();
  return (
    <fieldset className={parts.fields} disabled={disabled}>
      <legend>What do you suggest?</legend>
      {ISSUE_FORMS.map(({ id, choice, when }) => (
        <div key={id} className={clsx(styles.choice, id === chosen && styles.chosen)}>
          <input
            type="radio"
            id={`${name}-${id}`}
            name={name}
            value={id}
            checked={id === chosen}
            aria-describedby={`${name}-${id}-when`}
            onChange={() => onChoose(id)}
          />
          <div>
            <label htmlFor={`${name}-${id}`}>{choice}</label>
            <span id={`${name}-${id}-when`} className={parts.hint}>
              {when}
            </span>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
