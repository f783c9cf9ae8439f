import { PluginHeader } from '@backstage/ui';
import { RiPhoneLine } from '@remixicon/react';

/** The header that the warehouses want: what to do first, before anyone reads the cards. */
export function HotlineHeader({ hotline }: { hotline: string }) {
  return <PluginHeader icon={<RiPhoneLine />} title={`Call ${hotline}`} />;
}
