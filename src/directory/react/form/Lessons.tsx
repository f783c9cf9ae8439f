import type { FormData } from '../../core/pageData';
import styles from './form.module.css';

interface LessonsProps {
  readonly lessons: FormData['lessons'];
  readonly chosen: readonly string[];
  readonly disabled: boolean;
  onChange(chosen: readonly string[]): void;
}

const MOST = 4;

/** The lessons that teach how such a plugin is made. */
export function Lessons({ lessons, chosen, disabled, onChange }: LessonsProps) {
  return (
    <details className={styles.lessons}>
      <summary>Related lessons, up to {MOST}</summary>
      <fieldset disabled={disabled}>
        <legend>Which lessons teach how such a plugin is made?</legend>
        {lessons.map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && chosen.length >= MOST}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter(each => each !== id))
              }
            />{' '}
            {title}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
