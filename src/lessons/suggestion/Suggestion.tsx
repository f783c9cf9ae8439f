import { useId, type ReactNode } from 'react';
import clsx from 'clsx';
import buttons from '../../workbench/parts/buttons.module.css';
import { Copy } from '../parts/Copy';
import { useHydrated } from '../../workbench/parts/useHydrated';
import { textsSchema } from '../parts/texts';
import { useKept } from '../parts/useKept';
import parts from '../parts/parts.module.css';
import { TextField } from '../parts/TextField';
import { FormChoice } from './FormChoice';
import { formOf, type IssueForm } from './forms';
import { issueLink, issueMarkdown, type Answers, type IssueLink } from './issueLink';
import styles from './Suggestion.module.css';

const KEY = 'stagecraft-suggestion';
const CHOICE = 'form';
const TITLE_LENGTH = 200;

/** Prepares an issue for one of Backstage's repositories: all of it is read here, and sent by the reader, there. */
export function Suggestion() {
  const id = useId();
  const ready = useHydrated();
  const [kept = {}, keep] = useKept(KEY, textsSchema);
  const form = formOf(kept[CHOICE]);
  // Fields of two forms may share a name, and not what is meant.
  const keyOf = (field: string) => `${form.id}/${field}`;
  const answers: Answers = Object.fromEntries(
    ['title', ...form.fields.map(field => field.id)].map(field => [
      field,
      kept[keyOf(field)] ?? '',
    ]),
  );
  const link = issueLink(form, answers);
  const write = (field: string) => (text: string) =>
    keep((now = {}) => ({ ...now, [keyOf(field)]: text }));
  return (
    <section aria-labelledby={id} className={parts.tool} data-suggestion={form.id}>
      <h3 id={id}>Suggest it upstream</h3>
      <p className={parts.lead}>
        What you write stays in this browser until you send it yourself, on GitHub.
      </p>
      <FormChoice
        chosen={form.id}
        disabled={!ready}
        onChoose={chosen => keep((now = {}) => ({ ...now, [CHOICE]: chosen }))}
      />
      <fieldset className={clsx(parts.fields, styles.fields)} disabled={!ready}>
        <legend className={parts.hidden}>The issue</legend>
        <TextField
          label="Title"
          hint={form.titleHint}
          value={answers.title ?? ''}
          maxLength={TITLE_LENGTH}
          onChange={write('title')}
        />
        {form.fields.map(field => (
          <TextField
            key={`${form.id}/${field.id}`}
            label={field.required ? field.label : `${field.label} (optional)`}
            hint={field.hint}
            value={answers[field.id] ?? ''}
            rows={field.rows}
            onChange={write(field.id)}
          />
        ))}
      </fieldset>
      <Outcome form={form} link={link}>
        <Copy
          button="Copy as Markdown"
          disabled={!ready || link.filled.length + link.leftOut.length === 0}
          text={() => issueMarkdown(form, answers)}
        />
      </Outcome>
    </section>
  );
}

interface OutcomeProps {
  readonly form: IssueForm;
  readonly link: IssueLink;
  readonly children: ReactNode;
}

/** What will stand on GitHub's page, what won't, and the link to it. */
function Outcome({ form, link: { url, filled, leftOut, missing }, children }: OutcomeProps) {
  return (
    <>
      <h4>What will stand there</h4>
      {filled.length > 0 ? (
        <dl className={styles.preview}>
          {filled.map(({ id, label, text }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={styles.note}>Nothing yet: GitHub’s form will be empty.</p>
      )}
      <p role="status" className={styles.note}>
        {missing.length > 0
          ? `GitHub will still ask for: ${new Intl.ListFormat('en').format(missing)}.`
          : 'It has all the text that the form requires.'}
      </p>
      {leftOut.length > 0 && (
        <div className={styles.leftOut}>
          <p>
            A link can’t hold all of it. Copy what is left out, and paste it into GitHub’s form:
          </p>
          <ul>
            {leftOut.map(({ id, label, text }) => (
              <li key={id}>
                {label} ({text.length.toLocaleString('en')} characters){' '}
                <Copy button={`Copy “${label}”`} text={() => text} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <h4>What you answer there</h4>
      <ul className={styles.there}>
        {form.there.map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <div className={parts.actions}>
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          className={clsx(buttons.primary, styles.go)}
        >
          Open the form on GitHub
        </a>
        {children}
      </div>
      <p className={styles.where}>
        It opens “{form.name}” of {form.repository} in a new tab. Nothing is sent before you press
        GitHub’s own button; you need an account there.
      </p>
    </>
  );
}
