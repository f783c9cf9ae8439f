/** The panels that have nothing to show before the sandbox is there: they are loaded with it. */
export { LogsPanel } from './LogsPanel';
export { RequestsPanel } from './RequestsPanel';
