import { roles, type PackageFacts } from '../schema/facts';
import type { Packument } from './registry';

/** What the registry says of the latest version. @param today `2026-11-22` */
export function factsOf(packument: Packument, today: string): PackageFacts {
  const version = packument['dist-tags'].latest;
  const manifest = packument.versions[version];
  const published = packument.time[version]?.slice(0, 10);
  const { backstage, license, deprecated } = manifest ?? {};
  const role = roles.find(each => each === backstage?.role);
  const licenseName = typeof license === 'object' ? license.type : license;
  const peers = Object.entries(manifest?.peerDependencies ?? {})
    .filter(([name]) => name === 'react' || name.startsWith('@backstage/'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const siblings = [...(backstage?.pluginPackages ?? [])].sort();
  return {
    source: 'registry',
    lookedUp: today,
    version,
    ...(published ? { published } : {}),
    ...(licenseName ? { license: licenseName } : {}),
    ...(role ? { role } : {}),
    ...(backstage?.pluginId ? { pluginId: backstage.pluginId } : {}),
    ...(siblings.length > 0 ? { pluginPackages: siblings } : {}),
    ...(peers.length > 0 ? { peers: Object.fromEntries(peers) } : {}),
    ...(role?.startsWith('frontend-plugin')
      ? { newFrontend: supportsNewFrontend(manifest?.exports, backstage?.features) }
      : {}),
    ...(deprecated ? { deprecated: deprecated === true ? 'It is deprecated.' : deprecated } : {}),
  };
}

/** Features of the new system are listed in `backstage.features`; before that, they stood at `./alpha`. */
function supportsNewFrontend(
  exports: unknown,
  features: Readonly<Record<string, string>> | undefined,
): boolean {
  const listed = Object.values(features ?? {}).some(type => type.startsWith('@backstage/Frontend'));
  const alpha = typeof exports === 'object' && exports !== null && './alpha' in exports;
  return listed || alpha;
}
