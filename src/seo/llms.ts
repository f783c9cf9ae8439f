import type { Course, Guide, Lesson } from '../course/types';
import { absolute, guideUrl, lessonUrl, plain, type Site } from './site';

const what =
  'A free course on building plugins for Backstage, the framework for developer portals. Every lesson is a page with an exercise in which the published @backstage packages run in the browser, and its checks are ordinary Backstage tests.';

/** `llms.txt` (llmstxt.org): what the site is, its guides, and every lesson with what one can do after it. */
export function llmsText(site: Site, { guides, lessons }: Course, release: string): string {
  const taught = guides.filter(guide => guide.lessons.length > 0);
  return [
    `# ${site.title}`,
    `> ${what}`,
    `The lessons are written and tested against Backstage ${release} and its new backend and frontend systems. ${site.title} is independent of the Backstage project.`,
    ...taught.flatMap(guide => [
      `## ${guide.title}`,
      guide.description,
      lessons
        .filter(lesson => lesson.guide === guide.id)
        .map(lesson => lessonLine(site, lesson))
        .join('\n'),
    ]),
    '## Reference',
    [
      link('All guides', absolute(site, 'guides/'), guidesLine(site, taught)),
      link('Glossary', absolute(site, 'glossary/'), 'the words of Backstage in plain language'),
      link(
        'course.json',
        absolute(site, 'course.json'),
        'guides, lessons and exercises with the addresses of their files, as JSON',
      ),
      link(
        'quizzes.json',
        absolute(site, 'quizzes.json'),
        'every question with why each answer is right or wrong, as JSON',
      ),
    ].join('\n'),
    '## Optional',
    [
      link(
        'Playground',
        absolute(site, 'playground/'),
        'a plugin to change as you like, running in the browser',
      ),
      link(
        'Verify a certificate',
        absolute(site, 'verify/'),
        'runs the solutions in a certificate again',
      ),
    ].join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

const link = (title: string, url: string, about: string): string =>
  `- [${title}](${url}): ${about}`;

function lessonLine(site: Site, { title, slug, minutes, description, objectives }: Lesson): string {
  const after = objectives.map(plain).join(' ');
  const about = [description, after, `About ${minutes} minutes.`];
  return link(title, lessonUrl(site, slug), about.filter(Boolean).join(' '));
}

const guidesLine = (site: Site, guides: readonly Guide[]): string =>
  guides.map(({ id, title }) => `${title} (${guideUrl(site, id)})`).join('; ');
