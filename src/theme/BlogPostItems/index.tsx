import React from 'react';
import useBaseUrl from '@docusaurus/useBaseUrl';
import BlogPostItems from '@theme-original/BlogPostItems';
import type { Props } from '@theme/BlogPostItems';

/** The list of the blog's posts, with the heading that Docusaurus leaves out and the way to follow it. */
export default function BlogPostItemsWithHeading(props: Props) {
  const feed = useBaseUrl('/blog/rss.xml');
  return (
    <>
      <header>
        <h1>Blog</h1>
        <p className="markdown">
          To hear of new posts, give your reader <a href={feed}>the feed</a>.
        </p>
      </header>
      <BlogPostItems {...props} />
    </>
  );
}
