import migrations from 'directory:@backstage/plugin-notifications-backend/migrations';
import { provideMigrations } from '../..';

provideMigrations('@backstage/plugin-notifications-backend/migrations', migrations);
