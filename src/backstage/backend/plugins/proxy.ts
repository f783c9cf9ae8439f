import proxy from '@backstage/plugin-proxy-backend';
import type { HostPlugin } from '../types';

export const id = 'proxy';

export const features: HostPlugin['features'] = [proxy];

export const config: HostPlugin['config'] = {};
