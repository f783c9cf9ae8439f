/** Where `localStorage` keeps whether the reader has begun: absent, `yes`, or `done` when nothing is missing. */
export const BEGUN_KEY = 'stagecraft-begun';
