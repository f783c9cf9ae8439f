/** What `build.ts` hands to Docusaurus. */
declare module '@generated/stagecraft-home/default/home.json' {
  const data: import('./types').HomeData;
  export default data;
}
