import { expect, it } from 'vitest';
import type { LessonData } from '../../course/lessonData';
import { nextStepOf } from './nextStepOf';

const question = (id: string) => ({ id }) as LessonData['quiz'][number];
const quiz = [question('http/one'), question('http/two')];
const next = { id: 'page', title: 'A page', url: '/learn/page/' };
const answered = (...ids: string[]) => {
  const answer = { at: '', options: [] };
  return new Map(ids.map(id => [id, { read: false, solutionSeen: false, answer }]));
};

it('is the quiz while a question of it is open', () => {
  const label = '2 questions on this lesson';
  expect(nextStepOf({ quiz, next }, answered('http/one'))).toEqual({ label });
});

it('is the next lesson once the quiz is answered, or where there is none', () => {
  const found = { label: 'A page', url: '/learn/page/' };
  expect(nextStepOf({ quiz, next }, answered('http/one', 'http/two'))).toEqual(found);
  expect(nextStepOf({ quiz: [], next }, answered())).toEqual(found);
});

it('is nothing at the end of the course', () => {
  expect(nextStepOf({ quiz: [] }, answered())).toBeUndefined();
});
