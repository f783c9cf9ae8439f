/** What `build.ts` hands to Docusaurus. */
declare module '@generated/stagecraft-progress/default/outline.json' {
  const outline: import('./types').Outline;
  export default outline;
}
declare module '@generated/stagecraft-progress/default/syllabus.json' {
  const syllabus: import('./types').Syllabus;
  export default syllabus;
}
