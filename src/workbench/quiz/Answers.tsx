import type { Question } from '../../course/types';
import { InlineText } from '../parts/InlineText';

/** The explanations for readers without JavaScript. */
export function Answers({ question }: { readonly question: Question }) {
  return (
    <noscript>
      <details>
        <summary>Answer and explanations</summary>
        <ul>
          {question.options.map(option => (
            <li key={option.id}>
              <InlineText text={option.text} /> <strong>{option.right ? 'Right' : 'Wrong'}</strong>
              {': '}
              <InlineText text={option.why} />
            </li>
          ))}
        </ul>
      </details>
    </noscript>
  );
}
