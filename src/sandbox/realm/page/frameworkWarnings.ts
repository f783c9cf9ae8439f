import { URL_IN_STACK } from '../../compiler/urls';

/**
 * Whether what goes to the console is a warning of React's development build about the framework's own components, such
 * as MUI v4's findDOMNode on every start: nothing that a learner could mend. React (18.3, printWarning) puts the stack of
 * components behind its warnings, and the learner's have files of their own.
 */
export const isFrameworkWarning = (args: unknown[]): boolean =>
  typeof args[0] === 'string' &&
  args[0].startsWith('Warning: ') &&
  !args.some(arg => typeof arg === 'string' && URL_IN_STACK.test(arg));
