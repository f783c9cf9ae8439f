import type { Files } from '../../../sandbox/protocol/common';
import type { Role } from './types';

type Side = 'backend' | 'frontend';

export interface Identity {
  readonly role: Role;
  readonly pluginId: string;
  /** Name of its folder, as `backstage-cli new` would give it. */
  readonly name: string;
}

const idsIn = (texts: readonly string[], creator: string, key: string) =>
  texts.flatMap(text =>
    [
      ...text.matchAll(
        new RegExp(`\\b${creator}\\(\\s*\\{[^]*?\\b${key}:\\s*['"]([\\w-]+)['"]`, 'g'),
      ),
    ].map(([, id = '']) => id),
  );

/**
 * What a package is, by what its code creates.
 *
 * @param fallback the plugin's id where the code names none, or several
 */
export function identityOf(files: Files, side: Side, fallback: string): Identity {
  const texts = Object.values(files);
  const kind = side === 'backend' ? 'Backend' : 'Frontend';
  const suffix = side === 'backend' ? '-backend' : '';
  const plugins = new Set(idsIn(texts, `create${kind}Plugin`, 'pluginId'));
  if (plugins.size === 0) {
    const [moduleId] = idsIn(texts, `create${kind}Module`, 'moduleId');
    const [pluginId] = idsIn(texts, `create${kind}Module`, 'pluginId');
    if (pluginId !== undefined) {
      return {
        role: `${side}-plugin-module`,
        pluginId,
        name: `${pluginId}${suffix}-module-${moduleId ?? fallback}`,
      };
    }
  }
  const [only] = plugins;
  const pluginId = plugins.size === 1 && only !== undefined ? only : fallback;
  return { role: `${side}-plugin`, pluginId, name: `${pluginId}${suffix}` };
}
