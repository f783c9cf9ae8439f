/** The Docusaurus plugin's name; Docusaurus keeps its data under it. */
export const pluginName = 'stagecraft-course';

/** File name of a lesson's data, as given to Docusaurus's `createData`. */
export function lessonDataName(lessonId: string): string {
  return `lesson-${lessonId}.json`;
}

/** Module request under which a page imports a lesson's data. */
export function lessonDataRequest(lessonId: string): string {
  return `@generated/${pluginName}/default/${lessonDataName(lessonId)}`;
}
