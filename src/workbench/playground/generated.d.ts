/** What `build.ts` hands to Docusaurus. */
declare module '@generated/stagecraft-playground/default/data.json' {
  const data: import('./types').PlaygroundData;
  export default data;
}
