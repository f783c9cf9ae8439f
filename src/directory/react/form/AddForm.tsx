import { useId, useState } from 'react';
import { emptyDraft, judge, type Draft, type DraftField } from '../../core/draft';
import type { FormData } from '../../core/pageData';
import { categories } from '../../schema/entry';
import { useHydrated } from '../../../workbench/parts/useHydrated';
import { described, Field } from './Field';
import { typedFields } from './fields';
import styles from './form.module.css';
import { Lessons } from './Lessons';
import { Result } from './Result';

/** The form, and the file that it makes. */
export function AddForm({ repository, ids, lessons }: FormData) {
  const form = useId();
  const hydrated = useHydrated();
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [touched, setTouched] = useState<ReadonlySet<DraftField>>(new Set());
  const judged = judge(draft, ids);
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const touch = (field: DraftField) => setTouched(new Set([...touched, field]));
  // What nobody has typed yet is missing, and no mistake.
  const mistakeIn = (field: DraftField) =>
    judged.kind === 'unfinished' && touched.has(field) ? judged.mistakes.get(field) : undefined;
  const id = (field: DraftField) => `${form}-${field}`;
  return (
    <form className={styles.form} onSubmit={event => event.preventDefault()} noValidate>
      {typedFields.map(({ name, label, hint, rows }) => {
        const mistake = mistakeIn(name);
        const Control = rows ? 'textarea' : 'input';
        return (
          <Field key={name} id={id(name)} label={label} hint={hint} mistake={mistake}>
            <Control
              {...described(id(name), hint, mistake)}
              {...(rows ? { rows } : { type: name === 'documentation' ? 'url' : 'text' })}
              value={draft[name]}
              disabled={!hydrated}
              autoComplete="off"
              onBlur={() => draft[name] !== '' && touch(name)}
              onChange={(event: { readonly currentTarget: { readonly value: string } }) => {
                set({ [name]: event.currentTarget.value });
                if (draft[name] !== '') touch(name);
              }}
            />
          </Field>
        );
      })}
      <Field id={id('category')} label="Category" mistake={mistakeIn('category')}>
        <select
          {...described(id('category'), undefined, mistakeIn('category'))}
          value={draft.category}
          disabled={!hydrated}
          onChange={({ target }) => {
            set({ category: target.value });
            touch('category');
          }}
        >
          <option value="">Choose one</option>
          {categories.map(category => (
            <option key={category}>{category}</option>
          ))}
        </select>
      </Field>
      <Lessons
        lessons={lessons}
        chosen={draft.lessons}
        disabled={!hydrated}
        onChange={chosen => set({ lessons: chosen })}
      />
      <Result judged={judged} repository={repository} />
    </form>
  );
}
