import migrations from 'directory:@backstage/plugin-events-backend/migrations';
import { provideMigrations } from '../..';

provideMigrations('@backstage/plugin-events-backend/migrations', migrations);
