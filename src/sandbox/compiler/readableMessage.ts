/**
 * Engines quote compiled code in their messages: `(0 , __import0_.todos) is not a function`. Gives back what the reader
 * wrote: `todos is not a function`.
 */
export const readableMessage = (message: string): string =>
  message
    .replace(/\(0 ?, ?(__import\d+_[^\s()]*)\)/g, '$1')
    .replace(
      /__import\d+_([\p{ID_Continue}$]*)\.default\b/gu,
      (_, name: string) => name || 'default',
    )
    .replace(/__import\d+_[\p{ID_Continue}$]*\.([\p{ID_Continue}$]+)/gu, '$1')
    .replace(/__default__/g, 'default');
