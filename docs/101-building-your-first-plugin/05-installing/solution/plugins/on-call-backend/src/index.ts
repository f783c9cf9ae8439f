// #region default
export { onCallPlugin as default, onCallPlugin } from './plugin';
// #endregion
