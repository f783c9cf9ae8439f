import React, {
  useEffect,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type MutableRefObject,
} from 'react';
import type { CodeToken } from '../../course/lessonData';
import type { Typed } from '../editor/typed';
import styles from './StaticEditor.module.css';

interface StaticEditorProps {
  readonly path: string;
  readonly text: string;
  /** The text in the editor's colours, where the build has prepared them. */
  readonly tokens?: readonly CodeToken[];
  /** Id of the element that says how Tab works in the editor. */
  readonly describedBy: string;
  /** Where keys and caret wait for the real editor. */
  readonly typed: MutableRefObject<Typed>;
  /** Asks for the real editor. */
  onTouch(): void;
}

/** The server has no layout, and React says so. */
const useLayout = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/**
 * The open file before the editor has loaded: the real code, in the page from the start, in the editor's own shape. What is
 * typed into it is not lost: the editor takes it over.
 */
export function StaticEditor({
  path,
  text,
  tokens = [text],
  describedBy,
  typed,
  onTouch,
}: StaticEditorProps) {
  const code = useRef<HTMLDivElement>(null);
  useLayout(() => {
    const element = code.current!;
    // It was focused before there was anything to hear of it.
    if (document.activeElement === element) onTouch();
    return () => {
      typed.current.at = caretIn(element);
    };
  }, []);
  const lines = text.split('\n');
  const wait = (key: string) => {
    if (typed.current.path !== path) Object.assign(typed.current, { path, keys: [] });
    typed.current.keys.push(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey } = event;
    if ((ctrlKey || metaKey) && !event.getModifierState('AltGraph')) return;
    if (key.length > 1 && !/^(Arrow|Home|End|Enter|Backspace|Delete)/.test(key)) return;
    event.preventDefault();
    wait(key);
  };
  return (
    <div className={styles.staticEditor}>
      <div className={styles.gutter} aria-hidden="true">
        {lines.map((_, index) => (
          <div key={index}>{index + 1}</div>
        ))}
      </div>
      <div
        ref={code}
        role="textbox"
        aria-multiline="true"
        aria-readonly="true"
        aria-label={`Code editor: ${path}`}
        aria-describedby={describedBy}
        tabIndex={0}
        className={styles.code}
        onFocus={onTouch}
        onPointerDown={onTouch}
        onKeyDown={onKeyDown}
        onPaste={event => wait(event.clipboardData.getData('text/plain'))}
      >
        {tokens.map((token, index) =>
          typeof token === 'string' ? (
            token
          ) : (
            <span key={index} className={token[1]}>
              {token[0]}
            </span>
          ),
        )}
      </div>
    </div>
  );
}

/** Where in its text the reader has clicked, if the focus is in it. */
function caretIn(element: HTMLElement): number | undefined {
  const { anchorNode, anchorOffset = 0 } = getSelection() ?? {};
  if (document.activeElement !== element || !anchorNode || !element.contains(anchorNode)) {
    return undefined;
  }
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(anchorNode, anchorOffset);
  return before.toString().length;
}
