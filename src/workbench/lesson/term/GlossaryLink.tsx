import React from 'react';
import Link from '@docusaurus/Link';

/** To the term's place on the page of the glossary. The one file of a term that knows Docusaurus. */
export function GlossaryLink({ id }: { readonly id: string }) {
  return <Link to={`/glossary/#${id}`}>In the glossary</Link>;
}
