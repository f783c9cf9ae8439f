import type { Graph, LearningResource } from 'schema-dts';
import type { Course, Lesson } from '../../course/types';
import { absolute, guideUrl, lessonUrl, plain, type Site } from '../site';
import { common, context, duration, trail } from './course';

/** The page of a lesson: what it teaches, what it needs, how long it takes, and where it stands. */
export function lessonData(site: Site, { guides, lessons }: Course, lesson: Lesson): Graph {
  const url = lessonUrl(site, lesson.slug);
  const guide = guides.find(({ id }) => id === lesson.guide);
  if (!guide) throw new Error(`Lesson ${lesson.id} is in no guide.`);
  const needs = lessons.filter(({ id }) => lesson.prerequisites.includes(id));
  const resource: LearningResource = {
    '@type': 'LearningResource',
    '@id': url,
    url,
    name: lesson.title,
    description: lesson.description ?? lesson.objectives.map(plain).join(' '),
    ...common,
    educationalLevel: guide.track,
    learningResourceType: lesson.exercise ? ['lesson', 'exercise'] : 'lesson',
    timeRequired: duration(lesson.minutes),
    teaches: lesson.objectives.map(plain),
    ...(needs.length > 0 ? { competencyRequired: needs.map(({ title }) => title) } : {}),
    isPartOf: { '@type': 'Course', '@id': guideUrl(site, guide.id), name: guide.title },
  };
  const place = trail([
    ['Guides', absolute(site, 'guides/')],
    [guide.title, guideUrl(site, guide.id)],
    [lesson.title, url],
  ]);
  return { '@context': context, '@graph': [resource, place] };
}
