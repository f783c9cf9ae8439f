import React, { useContext, type ReactNode } from 'react';
import clsx from 'clsx';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { ThemeClassNames } from '@docusaurus/theme-common';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import Heading from '@theme/Heading';
import MDXContent from '@theme/MDXContent';
import { Helpful } from '../../../feedback/react/Helpful';
import { ReadMarker, StorageNotice } from '../../../progress/react';
import { LessonContext } from '../../../workbench/lesson/LessonContext';
import { LessonHeader } from '../../../workbench/lesson/LessonHeader';

/** A lesson's page: title, what it gives and takes, prose, the mark that it was read to its end, and whether it helped. */
export default function DocItemContent({ children }: { readonly children: ReactNode }) {
  const { metadata } = useDoc();
  const lesson = useContext(LessonContext);
  const { repository } = useDocusaurusContext().siteConfig.customFields ?? {};
  return (
    <div className={clsx(ThemeClassNames.docs.docMarkdown, 'markdown')}>
      <header>
        <Heading as="h1">{metadata.title}</Heading>
      </header>
      {lesson && <LessonHeader lesson={lesson} />}
      <StorageNotice />
      <MDXContent>{children}</MDXContent>
      {lesson && (
        <>
          <ReadMarker lessonId={lesson.id} course={lesson.courseDigest} />
          <Helpful
            key={lesson.id}
            lesson={lesson}
            repository={typeof repository === 'string' ? repository : undefined}
          />
        </>
      )}
    </div>
  );
}
