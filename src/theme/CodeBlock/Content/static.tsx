import React from 'react';
import Highlighted from '@theme-original/CodeBlock/Content';

/** Code in the static page: highlighted, in the element that `browser` takes over. */
export default function StaticCode() {
  return (
    <div>
      <Highlighted />
    </div>
  );
}
