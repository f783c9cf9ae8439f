declare module '@stagecraft/code' {
  export { default } from './browser';
}
