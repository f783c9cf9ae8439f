import migrations from 'directory:@backstage/plugin-scaffolder-backend/migrations';
import { provideMigrations } from '../..';

provideMigrations('@backstage/plugin-scaffolder-backend/migrations', migrations);
