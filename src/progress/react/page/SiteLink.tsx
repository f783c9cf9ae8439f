import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';

interface SiteLinkProps {
  /** Includes the site's base url. */
  readonly href: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A link to a page of the course, as the outline gives its url. The one place of this page that knows Docusaurus. */
export function SiteLink({ href, className, children }: SiteLinkProps) {
  return (
    <Link className={className} to={href} autoAddBaseUrl={false}>
      {children}
    </Link>
  );
}
