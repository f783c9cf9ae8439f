import clsx from 'clsx';
import { useId } from 'react';
import type { QuizOption } from '../../course/types';
import { Icon } from '../parts/Icon';
import { InlineText } from '../parts/InlineText';
import { verdictOf } from './judge';
import styles from './Quiz.module.css';

interface OptionProps {
  readonly option: QuizOption;
  readonly type: 'radio' | 'checkbox';
  /** Of the group of inputs. */
  readonly name: string;
  readonly chosen: boolean;
  /** Whether the answer was checked: verdict and explanation are shown. */
  readonly checked: boolean;
  onChoose(chosen: boolean): void;
}

/** One answer to choose, and after the check what is right or wrong about it. */
export function Option({ option, type, name, chosen, checked, onChoose }: OptionProps) {
  const id = useId();
  const why = `${id}-why`;
  return (
    <div
      className={clsx(
        styles.option,
        checked && (option.right ? styles.right : styles.wrong),
        chosen && styles.chosen,
      )}
    >
      <input
        id={id}
        type={type}
        name={name}
        value={option.id}
        checked={chosen}
        // A disabled input could not be reached to hear its explanation.
        aria-disabled={checked || undefined}
        aria-describedby={checked ? why : undefined}
        // Firefox would put back the choice of before a reload, over the answer that is stored.
        autoComplete="off"
        onChange={event => !checked && onChoose(event.target.checked)}
      />
      <label htmlFor={id}>
        <InlineText text={option.text} />
      </label>
      {checked && (
        <p id={why} className={styles.why}>
          <strong className={styles.verdict}>
            <Icon name={option.right ? 'passed' : 'failed'} className={styles.icon} />
            {verdictOf(option, chosen)}
          </strong>
          {'. '}
          <InlineText text={option.why} />
        </p>
      )}
    </div>
  );
}
