// Two builds, two modules: see docusaurus.config.ts.
export { default } from '@stagecraft/code';
