/** zod's messages come in fifty languages; English stays. */
export { default as en } from 'zod/v4/locales/en.js';
