import type { Question, QuizOption } from '../../course/types';

export type QuestionState = 'open' | 'right' | 'wrong';

/** An answer is right when exactly the right options are chosen. */
export function judge(
  question: Question,
  chosen: readonly string[],
): Exclude<QuestionState, 'open'> {
  return question.options.every(option => option.right === chosen.includes(option.id))
    ? 'right'
    : 'wrong';
}

/** The verdict on one option, in words. */
export function verdictOf(option: QuizOption, chosen: boolean): string {
  if (option.right)
    return chosen ? 'Right answer, you chose it' : 'Right answer, you did not choose it';
  return chosen ? 'Wrong answer, you chose it' : 'Wrong answer';
}

/** The verdict on a whole answer, as it is announced. */
export function summaryOf(question: Question, chosen: readonly string[]): string {
  if (judge(question, chosen) === 'right') return 'Right.';
  const rights = question.options.filter(option => option.right);
  if (!question.multiple || rights.length === 1) return 'Not right. Each answer now says why.';
  const found = rights.filter(option => chosen.includes(option.id)).length;
  return `Not quite: ${found} of ${rights.length} right answers, ${chosen.length - found} wrong. Each answer now says why.`;
}

/** Of stored option ids those that the question still has; an answer to retired options alone counts for nothing. */
export function knownOptions(question: Question, ids: readonly string[]): string[] {
  return question.options.map(option => option.id).filter(id => ids.includes(id));
}

/** What is chosen once an option was ticked or unticked; of radio buttons, one. In the order of the options. */
export function chosenAfter(
  question: Question,
  chosen: readonly string[],
  id: string,
  on: boolean,
): string[] {
  const others = question.multiple ? chosen.filter(one => one !== id) : [];
  return knownOptions(question, on ? [...others, id] : others);
}
