export { Quiz } from './Quiz';
