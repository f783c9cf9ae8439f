// What other code needs to link to this plugin's pages. Nothing yet.
export {};
