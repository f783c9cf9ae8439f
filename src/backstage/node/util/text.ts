// The pattern of ansi-regex, which Node's stripVTControlCharacters uses too.
const ansi = new RegExp(
  '[\\u001B\\u009B][[\\]()#;?]*(?:(?:(?:(?:;[-a-zA-Z\\d\\/\\#&.:=?%@~_]+)*|[a-zA-Z\\d]+(?:;[-a-zA-Z\\d\\/\\#&.:=?%@~_]*)*)?\\u0007)' +
    '|(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PR-TZcf-ntqry=><~]))',
  'g',
);

export const stripVTControlCharacters = (text: string): string => text.replace(ansi, '');

/** There is no terminal to colour: the text comes back as it is. */
export const styleText = (_format: unknown, text: string): string => text;

/** Replaces lone surrogates. */
export const toUSVString = (text: string): string =>
  text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, match =>
    match.length === 2 ? match : '\uFFFD',
  );
