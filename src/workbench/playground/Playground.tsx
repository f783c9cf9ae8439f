import React, { useSyncExternalStore } from 'react';
import { useLocation } from '@docusaurus/router';
import buttons from '../parts/buttons.module.css';
import { useLinkedCode } from '../take/link/useLinkedCode';
import LinkNotice from '../take/view/LinkNotice';
import { LinkedProject } from './LinkedProject';
import { NewProject } from './NewProject';
import { NoSuchProject } from './NoSuchProject';
import { ProjectList } from './ProjectList';
import { ProjectView } from './ProjectView';
import { usePlayground, type Playground as Open } from './usePlayground';
import styles from './Playground.module.css';

/** The playground: the reader's projects, or one of them, or somebody else's that came with a link. */
export default function Playground() {
  const opening = usePlayground();
  if (opening.state === 'opening') return <p role="status">Opening your projects…</p>;
  if (opening.state === 'failed') {
    return (
      <p role="alert">
        The playground could not be loaded. Are you offline?{' '}
        <button type="button" className={buttons.quiet} onClick={opening.retry}>
          Try again
        </button>
      </p>
    );
  }
  return <OpenPlayground playground={opening.playground} />;
}

function OpenPlayground({ playground }: { readonly playground: Open }) {
  const { store } = playground;
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const link = useLinkedCode();
  const id = new URLSearchParams(useLocation().search).get('project');
  const project = snapshot.projects.find(candidate => candidate.id === id);
  return (
    <>
      {!snapshot.stored && (
        <p role="status" className={styles.notice} data-storage="memory">
          <strong>Your projects are not being stored.</strong> This browser does not let the site
          store anything, or has no room. What you do lasts until you close or reload this page:
          download it, or share it as a link, to keep it.
        </p>
      )}
      {link.state === 'opening' && <p role="status">Opening the code in this link…</p>}
      {link.state === 'failed' && (
        <LinkNotice
          tone="failed"
          title="The code in this link was not opened."
          text={`${link.message} Nothing of it was run.`}
          actions={[{ label: 'Go on with mine', onPress: link.forget }]}
        />
      )}
      {link.state === 'open' ? (
        <LinkedProject playground={playground} code={link.code} onLeave={link.forget} />
      ) : link.state === 'opening' ? null : project ? (
        <ProjectView key={project.id} playground={playground} project={project} />
      ) : id !== null ? (
        <NoSuchProject />
      ) : (
        <>
          <ProjectList store={store} snapshot={snapshot} />
          <NewProject playground={playground} snapshot={snapshot} />
        </>
      )}
    </>
  );
}
