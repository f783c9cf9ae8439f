import React, { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react';
import { useCodeBlockContext } from '@docusaurus/theme-common/internal';

const Highlighted = lazy(() => import('@theme-original/CodeBlock/Content'));

const NOTHING = { __html: '' };

/**
 * Code in the browser. A page that came as HTML has it already, in colours: React leaves alone what stands in an element
 * with `dangerouslySetInnerHTML` when it hydrates. So the highlighter, 20 KB, is loaded by those alone who come from
 * another page, and who see the code without colours until it is there.
 */
export default function Code() {
  const { wordWrap } = useCodeBlockContext();
  const element = useRef<HTMLDivElement>(null);
  const [cameAsHtml, setCameAsHtml] = useState(true);
  useLayoutEffect(() => {
    const pre = element.current?.querySelector('pre');
    // Docusaurus measures what stands in this ref, and its code, and never looks whether something does.
    Object.assign(wordWrap.codeBlockRef, { current: pre ?? emptyPre() });
    if (!pre) setCameAsHtml(false);
  }, [wordWrap.codeBlockRef]);
  if (cameAsHtml) {
    return <div ref={element} suppressHydrationWarning dangerouslySetInnerHTML={NOTHING} />;
  }
  return (
    <div>
      <Suspense fallback={<Plain />}>
        <Highlighted />
      </Suspense>
    </div>
  );
}

function emptyPre(): HTMLPreElement {
  const pre = document.createElement('pre');
  pre.append(document.createElement('code'));
  return pre;
}

function Plain() {
  const { metadata } = useCodeBlockContext();
  return (
    <pre>
      <code>{metadata.code}</code>
    </pre>
  );
}
