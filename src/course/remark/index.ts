export { remarkLessonData } from './lessonData';
export { remarkQuotedCode } from './quotedCode';
