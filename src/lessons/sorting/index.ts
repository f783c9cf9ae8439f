export { Sorting } from './Sorting';
