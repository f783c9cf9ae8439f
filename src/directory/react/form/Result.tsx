import type { DraftField, Judged } from '../../core/draft';
import { dataFolder, entryYaml, pullRequestLink } from '../../core/submission';
import buttons from '../../../workbench/parts/buttons.module.css';
import { Code } from '../parts/Code';
import styles from './form.module.css';

const labels: Record<DraftField, string> = {
  title: 'the title',
  description: 'the description',
  packages: 'the packages',
  author: 'the author',
  documentation: 'the documentation',
  tags: 'the tags',
  category: 'the category',
  lessons: 'the lessons',
};

/** In the order of the form. */
const missing = (mistakes: ReadonlyMap<DraftField, string>) =>
  Object.entries(labels)
    .filter(([field]) => mistakes.has(field as DraftField))
    .map(([, label]) => label)
    .join(', ');

interface ResultProps {
  readonly judged: Judged;
  readonly repository: string | undefined;
}

/** What is still missing; then the file, and the way to hand it in. */
export function Result({ judged, repository }: ResultProps) {
  return (
    <section className={styles.result} aria-labelledby="the-file">
      <h2 id="the-file">The file</h2>
      <p role="status">
        {judged.kind === 'ready'
          ? `It is complete: ${dataFolder}/${judged.id}.yaml`
          : `Still to do: ${missing(judged.mistakes)}.`}
      </p>
      {judged.kind === 'ready' && <Ready {...judged} repository={repository} />}
    </section>
  );
}

type ReadyProps = Extract<Judged, { kind: 'ready' }> & Pick<ResultProps, 'repository'>;

function Ready({ id, entry, repository }: ReadyProps) {
  const yaml = entryYaml(entry);
  return (
    <>
      <Code code={yaml} what="the file" />
      {repository ? (
        <p>
          <a className={buttons.primary} href={pullRequestLink(repository, id, yaml)}>
            Open a pull request
          </a>{' '}
          It opens GitHub with the file filled in.
        </p>
      ) : (
        <p>
          <a
            className={buttons.primary}
            href={`data:application/yaml;charset=utf-8,${encodeURIComponent(yaml)}`}
            download={`${id}.yaml`}
          >
            Download {id}.yaml
          </a>{' '}
          Put it into <code>{dataFolder}</code> of this site’s source, and open a pull request.
        </p>
      )}
    </>
  );
}
