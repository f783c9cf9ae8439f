/** What is loaded when the reader first comes into the editor: the types, and all that shows what they know. */
export { typeExtension } from './editor/extension';
export { createIntelligence, type Intelligence } from './store';
export { default as IntelligenceBar } from './view/IntelligenceBar';
