import React from 'react';
import Link from '@docusaurus/Link';

/** For an address whose project this browser doesn't have. */
export const NoSuchProject = () => (
  <div role="alert">
    <h2>There is no such project here</h2>
    <p>
      Projects stay in the browser in which they were made. This one was deleted, or is in another
      browser; to bring one here, share it there as a link.
    </p>
    <p>
      <Link to="/playground/">All projects</Link>
    </p>
  </div>
);
