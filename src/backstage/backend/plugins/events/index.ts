import './migrations';
import events from '@backstage/plugin-events-backend';
import type { HostPlugin } from '../../types';

export const id = 'events';

export const features: HostPlugin['features'] = [events];

export const config: HostPlugin['config'] = {};
