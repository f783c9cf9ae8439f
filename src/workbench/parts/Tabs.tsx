import React, { useEffect, useId, useRef, type ReactNode } from 'react';
import clsx from 'clsx';
import styles from './Tabs.module.css';

/** A folder's path of more characters than this does not stand on one line with the file's name. */
const LONG_FOLDER = 12;

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** Shown beside the label, such as a count; not part of the tab's name. */
  readonly badge?: ReactNode;
  readonly title?: string;
}

interface TabListProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly selected: string;
  onSelect(id: string): void;
  readonly disabled?: boolean;
  /** Gives the id of the element that a tab shows. */
  panelId(id: string): string;
  readonly mono?: boolean;
}

/** A row of tabs after the ARIA Authoring Practices: one tab stop, arrow keys, Home and End. */
export function TabList({
  label,
  tabs,
  selected,
  onSelect,
  disabled,
  panelId,
  mono,
}: TabListProps) {
  const own = useId();
  const refs = useRef(new Map<string, HTMLButtonElement | null>());
  const list = useRef<HTMLDivElement>(null);
  // Another place may have chosen a tab that is out of sight. Only the row scrolls, never the page.
  useEffect(() => {
    const row = list.current;
    const tab = refs.current.get(selected);
    if (!row || !tab) return;
    const start = tab.offsetLeft - row.offsetLeft;
    const end = start + tab.offsetWidth;
    if (start < row.scrollLeft) row.scrollLeft = start;
    else if (end > row.scrollLeft + row.clientWidth) row.scrollLeft = end - row.clientWidth;
  }, [selected]);
  const move = (event: React.KeyboardEvent, index: number) => {
    const to = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    onSelect(next.id);
    refs.current.get(next.id)?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      className={clsx(styles.list, mono && styles.mono)}
    >
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          ref={element => void refs.current.set(tab.id, element)}
          type="button"
          role="tab"
          id={`${own}-${tab.id}`}
          aria-label={tab.label}
          aria-selected={tab.id === selected}
          aria-controls={panelId(tab.id)}
          tabIndex={tab.id === selected ? 0 : -1}
          disabled={disabled}
          title={tab.title}
          className={styles.tab}
          onClick={() => onSelect(tab.id)}
          onKeyDown={event => move(event, index)}
        >
          {mono ? <Path path={tab.label} /> : tab.label}
          {tab.badge}
        </button>
      ))}
    </div>
  );
}

/** A file's path, whose last part catches the eye. A long folder stands above the name, so that more tabs have room. */
function Path({ path }: { readonly path: string }) {
  const name = path.lastIndexOf('/') + 1;
  return (
    <span className={clsx(name > LONG_FOLDER && styles.deep)}>
      <span className={styles.folder}>{path.slice(0, name)}</span>
      {path.slice(name)}
    </span>
  );
}
