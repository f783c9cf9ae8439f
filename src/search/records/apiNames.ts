/** Names of an interface: camelCase, PascalCase of two words, with dots, or of a scoped package. */
const NAME = /@[a-z][\w-]*\/[\w-]+(?:\/[\w-]+)*|[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/g;
const API = /^@|[a-z\d][A-Z]|[A-Z][a-z]+[A-Z]/;

/** The names in a code sample that somebody may look for, each once, in the order of the sample. */
export const apiNames = (code: string): string[] => [
  ...new Set((code.match(NAME) ?? []).filter(name => API.test(name))),
];
