/** The Docusaurus plugin's name; Docusaurus keeps its data under it. */
export const pluginName = 'stagecraft-course';

/** File name of the glossary as its page gets it. */
export const glossaryDataName = 'glossary.json';

/** For whom lesson data are: the browser, or the build of static pages, which also needs what a browser loads later. */
export type DataReader = 'browser' | 'static';

/** Folder of a reader's lesson data, in `createData` and below the plugin's generated files. */
const dataFolder = (reader: DataReader) => `lessons/${reader}`;

/** File name of a lesson's data, as given to Docusaurus's `createData`. */
export function lessonDataName(lessonId: string, reader: DataReader): string {
  return `${dataFolder(reader)}/${lessonId}.json`;
}

/** File name of the part of an exercise that is loaded when it is needed. */
export function restDataName(lessonId: string): string {
  return `rest/${lessonId}.json`;
}

/** The bundler's alias for lesson data; it leads each of the two builds to its own. */
const dataAlias = '@stagecraft/lessons';

/** Module request under which a page imports a lesson's data. */
export function lessonDataRequest(lessonId: string): string {
  return `${dataAlias}/${lessonId}.json`;
}

/** Module request under which a page loads the rest of its exercise. */
export function restDataRequest(lessonId: string): string {
  return `@generated/${pluginName}/default/${restDataName(lessonId)}`;
}

/** @param generatedFilesDir of Docusaurus, absolute */
export function lessonDataAlias(
  generatedFilesDir: string,
  reader: DataReader,
): Record<string, string> {
  return { [dataAlias]: `${generatedFilesDir}/${pluginName}/default/${dataFolder(reader)}` };
}
