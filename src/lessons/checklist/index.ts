export { Check } from './Check';
export { Checklist } from './Checklist';
