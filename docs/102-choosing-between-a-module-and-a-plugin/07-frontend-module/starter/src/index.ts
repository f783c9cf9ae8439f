import onCallPlugin from '../plugins/on-call/src';
import { onCallModuleWarehouse } from './module';

// What the app installs. In an app of your own, this list stands in `createApp({ features: [ … ] })`.
export default [onCallPlugin, onCallModuleWarehouse];
