import type { Position, Problem } from '../protocol/common';
import { placeIn, type SourceView } from './problems';

/** What takes a document to another address, as learners write it. */
const LEAVES =
  /\blocation\s*(?:\.\s*href\s*)?=(?!=)|\blocation\s*\.\s*(?:assign|replace|reload)\s*\(/;

/**
 * For an app, or checks of one, whose document has navigated: nothing in a page can prevent that, and the policy leaves
 * an empty document in its place.
 */
export function leftProblem(source: SourceView): Problem {
  const where = findLeaving(source);
  return {
    kind: 'stopped',
    title: 'The app left its page',
    message:
      'Your code went to another address or loaded its page again, with `location`, a link or a form. This sandbox has no other page, so only the app is gone; change the code, and it comes back. Within the app, links go through its router: pass the path that `useRouteRef` gives to a `Link` of `@backstage/ui`, or to what `useNavigate` of `react-router-dom` gives.',
    ...(where ? placeIn(source, where) : {}),
  };
}

/** The only place that could have done it; with several, none is named. */
function findLeaving({ files, hidden }: SourceView): Position | undefined {
  const found = Object.entries(files).flatMap(([path, text]) =>
    /\.[jt]sx?$/.test(path) && !/\.test\.[jt]sx?$/.test(path) && !hidden.includes(path)
      ? text.split('\n').flatMap((line, index) => {
          const at = line.search(LEAVES);
          return at < 0 ? [] : [{ path, line: index + 1, column: at + 1 }];
        })
      : [],
  );
  return found.length === 1 ? found[0] : undefined;
}
