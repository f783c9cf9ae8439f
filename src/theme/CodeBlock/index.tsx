import React, { Children, isValidElement } from 'react';
import ElementContent from '@theme/CodeBlock/Content/Element';
import StringContent from '@theme/CodeBlock/Content/String';
import type { Props } from '@theme/CodeBlock';

/**
 * Code in prose. Docusaurus 3.10's own makes each block anew after hydration, for themes whose colours are in the HTML.
 * Ours is one theme of CSS variables for both modes, so the block that came as HTML stays; see `Content/browser`.
 */
export default function CodeBlock({ children, ...props }: Props) {
  const parts = Children.toArray(children);
  if (parts.some(part => isValidElement(part))) {
    return <ElementContent {...props}>{children}</ElementContent>;
  }
  return <StringContent {...props}>{parts.join('')}</StringContent>;
}
