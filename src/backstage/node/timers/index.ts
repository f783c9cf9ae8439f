import { clearImmediate, setImmediate } from './immediate';
import promises from './promises';
import { clearInterval, clearTimeout, setInterval, setTimeout } from './timeout';

// util.promisify(setTimeout) takes (ms, value) in Node: its own symbol says so.
const promisified = Symbol.for('nodejs.util.promisify.custom');
Object.defineProperty(setTimeout, promisified, { value: promises.setTimeout });
Object.defineProperty(setImmediate, promisified, { value: promises.setImmediate });

export {
  clearImmediate,
  clearInterval,
  clearTimeout,
  promises,
  setImmediate,
  setInterval,
  setTimeout,
};
export { trackTimers, type TimerTracker } from './tracking';

export default {
  clearImmediate,
  clearInterval,
  clearTimeout,
  promises,
  setImmediate,
  setInterval,
  setTimeout,
};
