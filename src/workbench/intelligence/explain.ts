/**
 * What TypeScript's commonest messages mean, in plain words, by code. They are said beside the message, which names the
 * types at hand.
 */
const explanations: Readonly<Record<number, string>> = {
  1005: 'The text breaks off or goes on where something else has to stand. Look for a bracket, comma or quote that is missing just before.',
  2300: 'Two things here bear the same name. Rename one, or take one away.',
  2304: 'Nothing of this name is known here. Is it misspelt, or not imported yet?',
  2305: 'The module is there, but exports nothing of this name. Look at its spelling, and at what the module offers.',
  2307: 'There is no such module or file. A relative path starts with ./ or ../; a package has to be one that this exercise offers.',
  2322: 'The value is of another type than its place asks for. Change the value, or what the place declares.',
  2339: 'Nothing of this name is on that value. Is it misspelt, or missing where the value is made, as in `deps`?',
  2345: 'A function was called with something of another type than it asks for. Hover over the function to see what it takes.',
  2352: 'The two types have too little in common for one to be called the other.',
  2353: 'An object names something that its type does not know. Look at the spelling, and at the options that there are.',
  2355: 'A function that promises a value has to return one.',
  2365: 'These two kinds of value cannot be joined by this operator.',
  2451: 'A name can be declared once in a block. Rename one, or take one away.',
  2493: 'There are fewer items than that.',
  2531: 'The value may be null. Look before you use it: `if (value) …`, or `value?.…`.',
  2532: 'The value may be undefined. Look before you use it: `if (value) …`, or `value?.…`.',
  2551: 'Nothing of this name is there, but something much like it: probably a misspelling.',
  2552: 'Nothing of this name is known here, but something much like it: probably a misspelling.',
  2554: 'The function takes another number of arguments. Hover over it to see which.',
  2555: 'The function takes more arguments than that. Hover over it to see which.',
  2559: 'The value has nothing of what its place asks for. Is a wrapping object or a call missing?',
  2561: 'An object names something that its type does not know, but something much like it: probably a misspelling.',
  2613: 'The module has no default export: import it by name, in braces.',
  2614: 'The module has no export of this name, but a default one: import it without braces.',
  2739: 'The object lacks some properties that its type requires.',
  2740: 'The object lacks some properties that its type requires.',
  2741: 'The object lacks a property that its type requires. Add it where the object is made.',
  2769: 'The function can be called in several ways, and this is none of them. The message is about the nearest.',
  2786: 'This is no component: a component is a function that returns what React can show.',
  7006: 'TypeScript cannot tell what this parameter will be. Write its type after a colon.',
  7016: 'The package comes without types.',
  7031: 'TypeScript cannot tell what this will be. Write the type of the whole parameter after its closing brace.',
  7053: 'The name in brackets may not be one of the object’s own.',
  18046:
    'The type of this value is not known yet. Find out first what it is, say by `instanceof` or `typeof`.',
  18047: 'The value may be null. Look before you use it: `if (value) …`, or `value?.…`.',
  18048: 'The value may be undefined. Look before you use it: `if (value) …`, or `value?.…`.',
};

/** A short explanation of a message in plain words, if there is one. */
export const explain = (code: number): string | undefined =>
  Object.hasOwn(explanations, code) ? explanations[code] : undefined;

const anchor = 'what-goes-wrong';

/** The link to the lesson's section "What goes wrong", where the page has one. */
export const whatGoesWrong = (): string | undefined =>
  document.getElementById(anchor) ? `#${anchor}` : undefined;
