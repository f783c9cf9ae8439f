import React from 'react';
import MDXCode from '@theme-original/MDXComponents/Code';
import type { Props } from '@theme/MDXComponents/Code';
import { FileCode } from '../../workbench/lesson/FileCode';

/** Code in MDX, as Docusaurus shows it; a file's name opens the file. */
export default function CodeThatOpensFiles(props: Props) {
  return <FileCode code={<MDXCode {...props} />} text={props.children} />;
}
