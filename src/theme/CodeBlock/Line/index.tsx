import React from 'react';
import clsx from 'clsx';
import type { Props } from '@theme/CodeBlock/Line';
import LineToken from '@theme/CodeBlock/Line/Token';

/**
 * A line of code in prose. After @docusaurus/theme-classic 3.10, which takes a div for it: within `code` and `pre`, HTML
 * allows no such block. Lines have no numbers here.
 */
export default function CodeBlockLine({ line, classNames, getLineProps, getTokenProps }: Props) {
  const [only] = line;
  // The break below stands for the line's own.
  const shown = line.length === 1 && only?.content === '\n' ? [{ ...only, content: '' }] : line;
  return (
    <span {...getLineProps({ line: shown, className: clsx(classNames) })}>
      {shown.map((token, key) => {
        const { children, ...props } = getTokenProps({ token });
        return (
          <LineToken key={key} {...props} line={shown} token={token}>
            {children}
          </LineToken>
        );
      })}
      <br />
    </span>
  );
}
