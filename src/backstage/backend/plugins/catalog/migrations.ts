import migrations from 'directory:@backstage/plugin-catalog-backend/migrations';
import { provideMigrations } from '../..';

provideMigrations('@backstage/plugin-catalog-backend/migrations', migrations);
