const SCHEME = 'stagecraft:///';

/** The URL of a compiled file: `version` tells what the file was at another time. */
export const urlOf = (path: string, version: number) =>
  `${SCHEME}${version}/${encodeURI(path).replaceAll('(', '%28').replaceAll(')', '%29')}`;

/** Finds a compiled file's URL, with line and column, in one line of a stack. */
export const URL_IN_STACK = /stagecraft:\/\/\/(\d+)\/([^\s()]+?):(\d+):(\d+)/;
