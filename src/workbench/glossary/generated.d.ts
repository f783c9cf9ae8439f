/** What `src/course/plugin` hands to Docusaurus. */
declare module '@generated/stagecraft-course/default/glossary.json' {
  const glossary: import('./types').GlossaryData;
  export default glossary;
}
