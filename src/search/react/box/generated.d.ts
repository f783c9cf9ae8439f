// Made by src/search/build.ts.
declare module '@generated/stagecraft-search/default/settings.json' {
  const settings: import('../../settings').SearchSettings;
  export default settings;
}
