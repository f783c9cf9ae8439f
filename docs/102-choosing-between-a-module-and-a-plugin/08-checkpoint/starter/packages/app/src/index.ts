import onCallPlugin from '../../../plugins/on-call/src';
import onCallModuleRunbooks from '../../../plugins/on-call-module-runbooks/src';

// What the app installs. In an app of your own, this list stands in `createApp({ features: [ … ] })`.
export default [onCallPlugin, onCallModuleRunbooks];
