import './digestShim';
/** The one place that imports Sandpack (pinned exactly). The unstyled build: editor, tabs and preview are our own. */
export { SandpackProvider, useSandpackClient } from '@codesandbox/sandpack-react/unstyled';
export type { SandpackMessage } from '@codesandbox/sandpack-client';
