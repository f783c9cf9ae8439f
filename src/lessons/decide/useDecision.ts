import { useEffect, useRef, useState, type RefObject } from 'react';

interface Decision {
  /** False in static HTML and until React has taken it over: a button that can't do anything yet is disabled. */
  readonly ready: boolean;
  /** Ids of the options chosen so far. */
  readonly answers: readonly string[];
  /** Goes on the heading of what is asked, or of the outcome: focus goes there after each move. */
  readonly heading: RefObject<HTMLHeadingElement>;
  choose(option: string): void;
  /** Keeps the first so many answers, and asks again from there. */
  backTo(count: number): void;
}

/** The answers of a reader on the way through a tree, and where their focus belongs. */
export function useDecision(): Decision {
  const heading = useRef<HTMLHeadingElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const [answers, setAnswers] = useState<readonly string[]>([]);
  // A new array for each move, so that focus moves then and at no other time.
  const seen = useRef(answers);
  useEffect(() => {
    if (seen.current === answers) return;
    seen.current = answers;
    heading.current?.focus();
  }, [answers]);
  return {
    ready,
    answers,
    heading,
    choose: option => setAnswers(before => [...before, option]),
    backTo: count => setAnswers(before => before.slice(0, count)),
  };
}
