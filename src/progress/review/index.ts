export { comingUp, dueCards, nextDue } from './due';
export { afterReview, RATINGS, type Memory, type Rating } from './memory';
export { scheduleOf, type ReviewCard, type Schedule } from './schedule';
export { dateInWords, distance, whenInWords } from './words';
