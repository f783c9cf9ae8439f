import React from 'react';
import Link from '@docusaurus/Link';
import type { ProgressState } from '../../../progress/core/state';
import { Ring } from '../../../progress/react/Ring';
import buttons from '../../../workbench/parts/buttons.module.css';
import type { Course, Pathway } from '../../core/course';
import { standingOf } from '../../core/standing';
import { RequirementList } from '../certificate/RequirementList';
import styles from './Pathways.module.css';

interface PathwayCardProps {
  readonly pathway: Pathway;
  readonly course: Course;
  readonly state: ProgressState;
}

/** A pathway: what it asks for, what of that is missing, and the certificate at its end. */
export function PathwayCard({ pathway, course, state }: PathwayCardProps) {
  const { requirements, complete, share } = standingOf(pathway, course, state);
  const titleId = `pathway-${pathway.id}`;
  const guides = pathway.guides.flatMap(id => course.guides.filter(guide => guide.id === id));
  return (
    <section className={styles.pathway} aria-labelledby={titleId} data-pathway={pathway.id}>
      <header className={styles.head}>
        <Ring share={share} size="medium" of={pathway.title} />
        <div>
          <h3 id={titleId}>{pathway.title}</h3>
          <p>{pathway.description}</p>
        </div>
      </header>
      <RequirementList requirements={requirements} />
      <p className={styles.guides}>
        Guides: {guides.map(({ title }) => title).join('; ')}.
        {pathway.coming.length > 0 && ` To come: ${pathway.coming.join('; ')}.`}
      </p>
      {complete && (
        <Link className={buttons.primary} to={`/certificate/?pathway=${pathway.id}`}>
          Get your certificate
        </Link>
      )}
    </section>
  );
}
