import { lineOf } from '../material/page';
import type { Question } from '../../types';
import type { LessonMaterial } from '../material/lessonMaterial';
import { placeOf } from '../material/place';
import { counted, type Remark, rule } from './rule';

const fewest = 3;
const most = 5;
const fewestWords = 4;

/** A quiz of three to five questions, in which every option is explained and nothing gives the answer away. */
export const quiz = rule('quiz', material => {
  const { lesson, page } = material;
  const count = lesson.quiz.length;
  if (count === 0) {
    return [{ file: page.file, found: 'no quiz', wanted: `${fewest} to ${most} questions` }];
  }
  const file = placeOf(lesson, 'quiz.yaml', '- id:');
  return [
    ...(count < fewest || count > most
      ? [
          {
            ...file,
            found: counted(count, 'question'),
            wanted: `${fewest} to ${most} questions`,
          },
        ]
      : []),
    ...lesson.quiz.flatMap(question => inQuestion(lesson, question)),
    ...tells(lesson),
    ...placedTwice(material),
  ];
});

function inQuestion(lesson: LessonMaterial['lesson'], question: Question): Remark[] {
  const { id, options } = question;
  const place = placeOf(lesson, 'quiz.yaml', `id: ${id}`);
  const remarks: Remark[] = [];
  if (options.every(({ right }) => right)) {
    remarks.push({
      ...place,
      found: `${id}: every option is right`,
      wanted: 'at least one wrong option that tempts',
    });
  }
  if (options.length < 3) {
    remarks.push({ ...place, found: `${id}: two options`, wanted: 'three or more' });
  }
  for (const option of options) {
    const words = option.why.split(/\s+/).length;
    const isEcho = options.some(
      other => other !== option && other.why === option.why && option.why.length > 0,
    );
    if (words < fewestWords || isEcho) {
      remarks.push({
        ...place,
        found: `${id}, option ${option.id}: ${isEcho ? 'another option has this why' : `why: "${option.why}"`}`,
        wanted: 'its own reason: why it is right, or why it tempts and is wrong',
      });
    }
  }
  return remarks;
}

/** What lets a reader guess: the right answer always in one place, or always the longest. */
function tells(lesson: LessonMaterial['lesson']): Remark[] {
  const single = lesson.quiz.filter(({ options }) => options.filter(o => o.right).length === 1);
  if (single.length < 2) return [];
  const place = placeOf(lesson, 'quiz.yaml', '- id:');
  const remarks: Remark[] = [];
  const places = new Set(single.map(({ options }) => options.findIndex(o => o.right)));
  if (places.size === 1) {
    const [index = 0] = places;
    remarks.push({
      ...place,
      found: `the right option is always number ${index + 1}`,
      wanted: 'right options in different places',
    });
  }
  if (single.length >= 3 && single.every(({ options }) => isLongest(options))) {
    remarks.push({
      ...place,
      found: 'the right option is always the longest',
      wanted: 'a wrong one that is as long, in at least one question',
    });
  }
  return remarks;
}

function isLongest(options: Question['options']): boolean {
  const right = options.find(option => option.right);
  return options.every(
    option => option === right || option.text.length < (right?.text.length ?? 0),
  );
}

function placedTwice({ page }: LessonMaterial): Remark[] {
  const [, second] = page.components.filter(({ name }) => name === 'Quiz');
  if (!second) return [];
  return [{ file: page.file, line: lineOf(second), found: 'a second <Quiz />', wanted: 'one' }];
}
