// Packages without types of their own; each has the shape of the Node built-in it implements.
declare module 'readable-stream' {
  export {
    Duplex,
    PassThrough,
    Readable,
    Transform,
    Writable,
    finished,
    pipeline,
  } from 'node:stream';
}
declare module 'url/url.js' {
  const url: Pick<typeof import('node:url'), 'format' | 'parse' | 'resolve'> & {
    resolveObject(from: string, to: string): import('node:url').Url;
    Url: new () => import('node:url').Url;
  };
  export default url;
}
declare module 'util/util.js' {
  const util: typeof import('node:util');
  export default util;
}
declare module 'events/events.js' {
  export { default } from 'node:events';
}
