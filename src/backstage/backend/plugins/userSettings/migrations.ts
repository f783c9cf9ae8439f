import migrations from 'directory:@backstage/plugin-user-settings-backend/migrations';
import { provideMigrations } from '../..';

provideMigrations('@backstage/plugin-user-settings-backend/migrations', migrations);
