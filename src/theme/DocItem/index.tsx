import React from 'react';
import Head from '@docusaurus/Head';
import DocItem from '@theme-original/DocItem';
import type DocItemType from '@theme/DocItem';
import type { WrapperProps } from '@docusaurus/types';
import type { LessonData } from '../../course/lessonData';
import { LessonContext } from '../../workbench/lesson/LessonContext';

type Props = WrapperProps<typeof DocItemType>;

/** Hands a lesson's data, which the build exports from its MDX, to what stands around the prose. */
export default function DocItemWithLesson(props: Props) {
  const { lesson } = props.content as { lesson?: LessonData };
  return (
    <LessonContext.Provider value={lesson}>
      {lesson && (
        <Head>
          <meta name="docsearch:kind" content="lesson" />
        </Head>
      )}
      <DocItem {...props} />
    </LessonContext.Provider>
  );
}
