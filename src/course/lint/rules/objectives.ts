import { placeOf } from '../material/place';
import { type Remark, rule } from './rule';

const mostWords = 25;

/** Objectives are sentences, short, and each says something else. (Their number: the schema.) */
export const objectives = rule('objectives', ({ lesson }) =>
  lesson.objectives.flatMap((objective, index): Remark[] => {
    const place = placeOf(lesson, 'index.mdx', objective.slice(0, 40));
    const words = objective.split(/\s+/).length;
    const remarks: Remark[] = [];
    if (!/[.!?]$/.test(objective)) {
      remarks.push({ ...place, found: `"${objective}"`, wanted: 'a sentence with a full stop' });
    }
    if (words > mostWords) {
      remarks.push({
        ...place,
        found: `an objective of ${words} words`,
        wanted: `at most ${mostWords} words`,
      });
    }
    if (lesson.objectives.indexOf(objective) !== index) {
      remarks.push({ ...place, found: 'the same objective twice', wanted: 'something else' });
    }
    return remarks;
  }),
);
