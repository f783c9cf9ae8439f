import type { Position, Problem } from '../protocol/common';
import { visibleFrames, type SourceView } from './problems';

type Components = NonNullable<Problem['components']>;

/** How many of the framework's components are named around the learner's own: they say where in the app it happened. */
const FRAMEWORK_KEPT = 4;

/**
 * Reads React's component stack (React 18: one line a component, innermost first, in the engine's own stack format).
 * The learner's components keep their place; the framework's are kept by name, some of them, and the elements of the page
 * (`div`) not at all. What minifying has left of a name says nothing, so it goes too.
 */
export function componentsIn(componentStack: string, view: SourceView): Components {
  const all = componentStack.split('\n').flatMap((line): Components => {
    const name = nameIn(line);
    if (!name) return [];
    const frame = visibleFrames(line, view)[0];
    if (frame) return [{ name, where: declarationOf(name, frame, view) }];
    return /^[A-Z]\w{4}/.test(name) ? [{ name }] : [];
  });
  const known = all.filter(({ name }, index) => name !== all[index - 1]?.name);
  const outermost = known.findLastIndex(({ where }) => where);
  let kept = 0;
  return known.filter(({ where }, index) => {
    if (where) return true;
    if (index > outermost) kept += 1;
    return index > outermost ? kept <= FRAMEWORK_KEPT : index < FRAMEWORK_KEPT;
  });
}

/** React 18 finds a component's place by calling it without React: that is the first hook in it. Its name stands better. */
function declarationOf(name: string, { path, line, column }: Position, { files }: SourceView) {
  const source: unknown = files[path];
  const lines = typeof source === 'string' ? source.split('\n').slice(0, line) : [];
  const declaration = new RegExp(
    `\\b(?:function|class|const|let|var)\\s+(${name.replace(/\W/g, '\\$&')})\\b`,
  );
  const index = lines.findLastIndex(text => declaration.test(text));
  const match = declaration.exec(lines[index] ?? '');
  if (!match) return { path, line, column };
  return { path, line: index + 1, column: match.index + match[0].length - name.length + 1 };
}

/** `    at TodoPage (url:1:2)` in Chromium, `TodoPage@url:1:2` in Firefox; React's own have no place: `    at Suspense`, `Suspense`. */
function nameIn(line: string): string | undefined {
  const match = /^\s*(?:at|in) ([^\s(]+)|^([^\s@]+)(?:@|$)/.exec(line);
  const name = match?.[1] ?? match?.[2];
  if (!name || /[:/]/.test(name)) return undefined;
  return name.replace(/^.*[./]/, '').replace('__default__', 'default');
}
