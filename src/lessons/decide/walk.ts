import type { Case, Option, Outcome, Question, Tree } from './types';

/** A question that was answered, and how. */
export interface Step {
  readonly id: string;
  readonly question: Question;
  readonly option: Option;
}

/** Where a row of answers leads. */
export interface Place {
  readonly steps: readonly Step[];
  /** The next question, or the end. */
  readonly at:
    | { readonly kind: 'question'; readonly id: string; readonly question: Question }
    | { readonly kind: 'outcome'; readonly id: string; readonly outcome: Outcome };
}

/**
 * Follows answers through the tree.
 *
 * @param answers - ids of options, one for each question on the way
 * @throws when a question has no such option, an option leads nowhere, or an answer comes after the end
 */
export function walk(tree: Tree, answers: readonly string[]): Place {
  const steps: Step[] = [];
  let id = tree.first;
  for (const answer of answers) {
    const question = tree.questions[id];
    if (!question) throw new Error(`the answer "${answer}" comes after the end "${id}"`);
    const option = question.options.find(one => one.id === answer);
    if (!option) throw new Error(`the question "${id}" has no option "${answer}"`);
    steps.push({ id, question, option });
    id = option.to;
  }
  const question = tree.questions[id];
  if (question) return { steps, at: { kind: 'question', id, question } };
  const outcome = tree.outcomes[id];
  if (outcome) return { steps, at: { kind: 'outcome', id, outcome } };
  throw new Error(`there is no question and no outcome "${id}"`);
}

/** The answers that lead to each outcome, in the tree's order; an outcome may be reached in several ways. */
export function waysOf(tree: Tree): { readonly outcome: string; readonly answers: string[] }[] {
  const from = (id: string, answers: string[]): { outcome: string; answers: string[] }[] =>
    tree.questions[id]?.options.flatMap(option => from(option.to, [...answers, option.id])) ?? [
      { outcome: id, answers },
    ];
  return from(tree.first, []);
}

/** The answers of those who decided a case. */
export const answersOf = (one: Case): string[] => one.answers.map(({ option }) => option);

/**
 * The first question at which a reader decided otherwise than those whose case it is.
 *
 * @returns its place on the way, counted from 0; undefined where the answers are the same
 */
export function partingOf(one: Case, answers: readonly string[]): number | undefined {
  const index = answersOf(one).findIndex((option, at) => option !== answers[at]);
  return index < 0 ? undefined : index;
}

/** What is wrong with a tree, a sentence each: loops, dead ends, what can't be reached, options that say the same twice. */
export function problemsOf(tree: Tree): string[] {
  const problems: string[] = [];
  const reached = new Set<string>();
  const visit = (id: string, above: readonly string[]) => {
    if (above.includes(id)) {
      problems.push(`the question "${id}" leads back to itself: ${[...above, id].join(' → ')}`);
      return;
    }
    reached.add(id);
    const question = tree.questions[id];
    if (!question) {
      if (!tree.outcomes[id])
        problems.push(`"${above.at(-1)}" leads to "${id}", which doesn't exist`);
      return;
    }
    if (question.options.length < 2) problems.push(`the question "${id}" leaves no choice`);
    for (const field of ['id', 'label', 'to'] as const) {
      const values = question.options.map(option => option[field]);
      const twice = values.find((value, index) => values.indexOf(value) !== index);
      if (twice !== undefined) problems.push(`two options of "${id}" have the ${field} "${twice}"`);
    }
    for (const option of question.options) visit(option.to, [...above, id]);
  };
  visit(tree.first, []);
  for (const id of [...Object.keys(tree.questions), ...Object.keys(tree.outcomes)]) {
    if (tree.questions[id] && tree.outcomes[id])
      problems.push(`"${id}" is a question and an outcome`);
    if (!reached.has(id)) problems.push(`nothing leads to "${id}"`);
  }
  return problems;
}
