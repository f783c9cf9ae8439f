import React, { type ReactNode } from 'react';
import clsx from 'clsx';
import { ThemeClassNames } from '@docusaurus/theme-common';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import Heading from '@theme/Heading';
import MDXContent from '@theme/MDXContent';
import { LessonHeader } from '../../../workbench/lesson/LessonHeader';
import { ReadMarker, StorageNotice } from '../../../progress/react';

interface LessonFrontMatter {
  id?: string;
  minutes?: number;
  objectives?: string[];
}

/** A lesson's page: title, what it gives and takes, prose, and the mark that it was read to its end. */
export default function DocItemContent({ children }: { children: ReactNode }) {
  const { metadata, frontMatter } = useDoc();
  const { id, minutes, objectives } = frontMatter as LessonFrontMatter;
  return (
    <div className={clsx(ThemeClassNames.docs.docMarkdown, 'markdown')}>
      <header>
        <Heading as="h1">{metadata.title}</Heading>
      </header>
      <LessonHeader minutes={minutes} objectives={objectives} />
      <StorageNotice />
      <MDXContent>{children}</MDXContent>
      {id && <ReadMarker lessonId={id} />}
    </div>
  );
}
