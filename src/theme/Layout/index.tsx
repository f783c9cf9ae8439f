import React from 'react';
import { useLocation } from '@docusaurus/router';
import { PageMetadata } from '@docusaurus/theme-common';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme-original/Layout';
import type { Props } from '@theme/Layout';
import { CARD_SIZE } from '../../home/cards/card';
import { cardPath } from '../../home/cards/path';

/** Docusaurus' own, and the card that stands for the page where its link is shared; `src/home/cards` draws it. */
export default function SiteLayout(props: Props) {
  const { pathname } = useLocation();
  const { siteConfig } = useDocusaurusContext();
  return (
    <>
      <PageMetadata image={cardPath(pathname, siteConfig.baseUrl)}>
        <meta property="og:image:width" content={String(CARD_SIZE.width)} />
        <meta property="og:image:height" content={String(CARD_SIZE.height)} />
      </PageMetadata>
      <Layout {...props} />
    </>
  );
}
