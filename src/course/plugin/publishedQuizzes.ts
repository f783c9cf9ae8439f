import { canonicalJson, sha256 } from '../loader/digest';
import type { PublishedQuizzes } from '../schema/publishedQuizzes';
import type { Course, Question } from '../types';
import { pageUrl, type SiteUrls } from './urls';

/** Every question of the course, for pages and tools that ask them away from their lessons. */
export function publishedQuizzes(course: Course, urls: SiteUrls): PublishedQuizzes {
  return {
    schemaVersion: 1,
    digest: course.digest,
    quizzes: course.lessons
      .filter(({ quiz }) => quiz.length > 0)
      .map(({ id, slug, title, quiz }) => ({
        id,
        url: pageUrl(urls, slug),
        title,
        questions: quiz.map(question => ({
          id: question.id,
          ask: question.ask,
          multiple: question.multiple,
          options: question.options.map(option => ({ ...option })),
          sha256: questionDigest(question),
        })),
      })),
  };
}

/** Names what is asked: it stays when options change places, and when an explanation is put better. */
const questionDigest = ({ ask, options }: Question): string =>
  sha256(
    canonicalJson({
      ask,
      options: Object.fromEntries(
        options.map(({ id, text, right }) => [id, { text, right: String(right) }]),
      ),
    }),
  );
