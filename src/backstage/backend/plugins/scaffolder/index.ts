import './migrations';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import type { HostPlugin } from '../../types';

export const id = 'scaffolder';

export const features: HostPlugin['features'] = [scaffolder];

export const config: HostPlugin['config'] = {};
