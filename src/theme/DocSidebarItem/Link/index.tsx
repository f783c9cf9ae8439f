import React from 'react';
import Link from '@theme-original/DocSidebarItem/Link';
import type LinkType from '@theme/DocSidebarItem/Link';
import type { WrapperProps } from '@docusaurus/types';
import { useMark } from '../../../progress/react';

type Props = WrapperProps<typeof LinkType>;

const WORDS = { none: undefined, read: 'read', passed: 'passed' } as const;

/** A lesson's link in the sidebar, with the reader's progress on it. The original hands unknown props to its anchor. */
export default function DocSidebarItemLink(props: Props) {
  const id = props.item.customProps?.lesson;
  return typeof id === 'string' ? <Marked id={id} {...props} /> : <Link {...props} />;
}

function Marked({ id, ...props }: Props & { id: string }) {
  const mark = useMark(id);
  const extra = { 'data-progress': mark, 'aria-description': WORDS[mark] };
  return <Link {...props} {...extra} />;
}
