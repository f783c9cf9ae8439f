import { URL_IN_STACK } from '../../compiler/urls';

/** plugin-app 0.5.3 itself still posts to the AlertApi, whose every use says this. */
const OWN = /^AlertApi is deprecated and will be removed/;

/**
 * Whether what goes to the console is a warning of React's development build about the framework's own components, such
 * as MUI v4's findDOMNode on every start: nothing that a learner could mend. React (18.3, printWarning) puts the stack of
 * components behind its warnings, and the learner's have files of their own.
 */
export const isFrameworkWarning = (args: unknown[]): boolean =>
  typeof args[0] === 'string' &&
  (OWN.test(args[0]) || args[0].startsWith('Warning: ')) &&
  !args.some(arg => typeof arg === 'string' && URL_IN_STACK.test(arg));
