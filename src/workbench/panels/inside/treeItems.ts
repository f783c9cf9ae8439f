import type { Extension } from '../../../sandbox/protocol/inspect';

export interface TreeItem {
  readonly extension: Extension;
  readonly level: number;
  readonly hasChildren: boolean;
  readonly expanded: boolean;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
}

export interface TreeFilter {
  /** Only this plugin's extensions, and what they are attached to. */
  readonly plugin?: string;
  /** Whether an extension is opened or closed against the rule. */
  readonly toggled: ReadonlySet<string>;
}

/** The ids of extensions and of all that they are attached to, up to the root. */
function withAncestors(
  wanted: readonly Extension[],
  byId: ReadonlyMap<string, Extension>,
): Set<string> {
  const ids = new Set<string>();
  for (const extension of wanted) {
    for (let at: Extension | undefined = extension; at && !ids.has(at.id);) {
      ids.add(at.id);
      at = at.orphan || at.parent === undefined ? undefined : byId.get(at.parent);
    }
  }
  return ids;
}

/**
 * The extensions in view, in order. Open from the start are the root and the way to the learner's own; with a filter, the
 * way to all that it finds.
 */
export function treeItems(
  extensions: readonly Extension[],
  { plugin, toggled }: TreeFilter,
): TreeItem[] {
  const byId = new Map(extensions.map(each => [each.id, each]));
  const wanted = extensions.filter(each => plugin === undefined || each.plugin === plugin);
  const shown = withAncestors(wanted, byId);
  const goals = plugin === undefined ? extensions.filter(({ own }) => own) : wanted;
  const ways = withAncestors(
    goals.flatMap(({ parent, orphan }) => (orphan ? [] : (byId.get(parent ?? '') ?? []))),
    byId,
  );
  const isTop = ({ parent, orphan }: Extension) => orphan || !byId.has(parent ?? '');
  const children = new Map<string, Extension[]>();
  for (const extension of extensions) {
    if (!shown.has(extension.id) || isTop(extension)) continue;
    const parent = extension.parent!;
    children.set(parent, [...(children.get(parent) ?? []), extension]);
  }
  const items: TreeItem[] = [];
  function add(siblings: readonly Extension[], level: number) {
    siblings.forEach((extension, index) => {
      const below = children.get(extension.id) ?? [];
      const rule = level === 1 || ways.has(extension.id);
      const expanded = below.length > 0 && rule !== toggled.has(extension.id);
      items.push({
        extension,
        level,
        hasChildren: below.length > 0,
        expanded,
        position: index + 1,
        siblings: siblings.length,
      });
      if (expanded) add(below, level + 1);
    });
  }
  add(
    extensions.filter(each => shown.has(each.id) && isTop(each)),
    1,
  );
  return items;
}
