import React, { useRef, useState, type KeyboardEvent } from 'react';
import clsx from 'clsx';
import type { Extension } from '../../../sandbox/protocol/inspect';
import { Mark } from './Frame';
import styles from './Inside.module.css';
import { treeItems, type TreeItem } from './treeItems';

interface ExtensionTreeProps {
  readonly extensions: readonly Extension[];
  readonly plugin: string | undefined;
}

/** A tree after the ARIA Authoring Practices: one tab stop, arrow keys, Home and End. */
export function ExtensionTree({ extensions, plugin }: ExtensionTreeProps) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [focused, setFocused] = useState<string>();
  const tree = useRef<HTMLDivElement>(null);
  const items = treeItems(extensions, { toggled, ...(plugin === undefined ? {} : { plugin }) });
  const current = Math.max(
    items.findIndex(({ extension }) => extension.id === focused),
    0,
  );

  function focus(index: number) {
    const id = items[index]?.extension.id;
    if (id === undefined) return;
    setFocused(id);
    tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[index]?.focus();
  }
  function toggle({ extension: { id } }: TreeItem) {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  }

  function onKeyDown(event: KeyboardEvent) {
    const item = items[current];
    if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
    const { hasChildren, expanded, level } = item;
    const parent = items.findLastIndex((each, index) => index < current && each.level < level);
    const act: Record<string, () => void> = {
      ArrowDown: () => focus(current + 1),
      ArrowUp: () => focus(current - 1),
      Home: () => focus(0),
      End: () => focus(items.length - 1),
      ArrowRight: () => (hasChildren && !expanded ? toggle(item) : expanded && focus(current + 1)),
      ArrowLeft: () => (expanded ? toggle(item) : focus(parent)),
      Enter: () => hasChildren && toggle(item),
      ' ': () => hasChildren && toggle(item),
    };
    const action = act[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its items have the focus
    <div
      ref={tree}
      role="tree"
      aria-label="Extensions"
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {items.map((item, index) => {
        const { extension, level, hasChildren, expanded, position, siblings } = item;
        return (
          // The keys are the tree's.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={extension.id}
            role="treeitem"
            aria-level={level}
            aria-posinset={position}
            aria-setsize={siblings}
            aria-selected={index === current}
            {...(hasChildren ? { 'aria-expanded': expanded } : {})}
            tabIndex={index === current ? 0 : -1}
            className={clsx(styles.treeItem, extension.own && styles.ownItem)}
            style={{ '--level': Math.min(level, 8) } as React.CSSProperties}
            onClick={() => {
              focus(index);
              if (hasChildren) toggle(item);
            }}
          >
            <Words extension={extension} />
          </div>
        );
      })}
    </div>
  );
}

function Words({ extension }: { readonly extension: Extension }) {
  const { id, input, plugin, own, state, orphan, parent, path } = extension;
  return (
    <>
      <code>{id}</code> {own && <Mark kind="own">yours</Mark>}
      {state === 'disabled' && <Mark>disabled</Mark>}
      {state === 'unmade' && !orphan && <Mark kind="bad">not made</Mark>}
      {orphan && <Mark kind="bad">nothing to attach to</Mark>}{' '}
      <span className={styles.note}>
        {orphan
          ? `wants the input “${input ?? '?'}” of ${parent ?? '?'}, `
          : input
            ? `at “${input}”, `
            : ''}
        {path === undefined ? '' : `path ${path}, `}
        plugin {plugin}
      </span>
    </>
  );
}
