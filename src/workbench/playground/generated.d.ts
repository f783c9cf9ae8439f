/** What `build.ts` hands to Docusaurus. */
declare module '@generated/stagecraft-playground/default/data.json' {
  const data: import('./types').PlaygroundData;
  export default data;
}
declare module '@generated/stagecraft-playground/default/package.json' {
  const texts: import('../take/package/types').PackageTexts;
  export default texts;
}
