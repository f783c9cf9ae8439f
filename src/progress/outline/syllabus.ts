import type { Course, Guide, Lesson } from '../../course/types';
import type { ComingGuide, Syllabus, SyllabusGuide } from './types';

type Taught = Pick<Course, 'guides' | 'lessons' | 'pathways'>;
type UrlOf = (slug: string) => string;

/**
 * What the list of all guides shows beside the outline.
 *
 * @param urlOf gives a page's url, base url included, by its slug
 */
export function syllabusOf(course: Taught, urlOf: UrlOf): Syllabus {
  return {
    guides: course.guides
      .filter(({ lessons }) => lessons.length > 0)
      .map(guide => syllabusGuide(course, guide, urlOf)),
    coming: comingOf(course),
  };
}

function syllabusGuide({ guides, lessons }: Taught, guide: Guide, urlOf: UrlOf): SyllabusGuide {
  const own = lessons.filter(lesson => lesson.guide === guide.id);
  const needed = (lesson: Lesson) => lessons.filter(({ id }) => lesson.prerequisites.includes(id));
  const elsewhere = new Set(own.flatMap(needed).map(lesson => lesson.guide));
  return {
    id: guide.id,
    track: guide.track,
    buildsOn: guides
      .filter(({ id }) => id !== guide.id && elsewhere.has(id))
      .map(({ title }) => title),
    lessons: own.map((lesson, place) => ({
      id: lesson.id,
      objectives: lesson.objectives,
      after: needed(lesson)
        .filter(other => other.guide === guide.id && other !== own[place - 1])
        .map(({ title, slug }) => ({ title, url: urlOf(slug) })),
    })),
  };
}

/** Guides that have a `guide.yaml` and no lessons, and those of which only a pathway knows the title. */
function comingOf({ guides, pathways }: Taught): ComingGuide[] {
  const announced = guides.filter(({ lessons }) => lessons.length === 0);
  const titles = new Set(pathways.flatMap(({ coming }) => coming));
  return [
    ...announced.map(({ title, track, description }) => ({ title, track, description })),
    ...[...titles]
      .filter(title => guides.every(guide => guide.title !== title))
      .map(title => ({ title })),
  ];
}
