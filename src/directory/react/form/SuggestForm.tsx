import { useId, useState } from 'react';
import { issueLink, suggestionIssue, type Suggestion } from '../../core/submission';
import buttons from '../../../workbench/parts/buttons.module.css';
import { useHydrated } from '../../../workbench/parts/useHydrated';
import { Code } from '../parts/Code';
import { described, Field } from './Field';
import styles from './form.module.css';

const fields = [
  { name: 'name', label: 'Plugin', hint: 'Its name, or that of its page here.', rows: 1 },
  { name: 'packages', label: 'npm packages', hint: 'If you know them.', rows: 1 },
  { name: 'link', label: 'Documentation', hint: 'A link to it, if you have one.', rows: 1 },
  {
    name: 'why',
    label: 'In your words',
    hint: 'What does it do for you? Or: what is wrong on its page?',
    rows: 4,
  },
] as const;

/** A few words, and the issue that they make. */
export function SuggestForm({ repository }: { readonly repository: string | undefined }) {
  const form = useId();
  const hydrated = useHydrated();
  const [said, setSaid] = useState<Suggestion>({ name: '', packages: '', link: '', why: '' });
  const { title, body } = suggestionIssue(said);
  return (
    <form className={styles.form} onSubmit={event => event.preventDefault()}>
      {fields.map(({ name, label, hint, rows }) => {
        const Control = rows > 1 ? 'textarea' : 'input';
        return (
          <Field key={name} id={`${form}-${name}`} label={label} hint={hint}>
            <Control
              {...described(`${form}-${name}`, hint, undefined)}
              {...(rows > 1 ? { rows } : { type: 'text' })}
              value={said[name]}
              disabled={!hydrated}
              autoComplete="off"
              onChange={(event: { readonly currentTarget: { readonly value: string } }) =>
                setSaid({ ...said, [name]: event.currentTarget.value })
              }
            />
          </Field>
        );
      })}
      <section className={styles.result} aria-labelledby="the-issue">
        <h2 id="the-issue">The issue</h2>
        {said.name.trim() === '' ? (
          <p role="status">Still to do: the plugin’s name.</p>
        ) : (
          <>
            <Code code={`${title}\n\n${body}`} what="the text" />
            {repository ? (
              <p>
                <a className={buttons.primary} href={issueLink(repository, said)}>
                  Open the issue
                </a>{' '}
                It opens GitHub with these words filled in.
              </p>
            ) : (
              <p>Send it to those who keep this site.</p>
            )}
          </>
        )}
      </section>
    </form>
  );
}
