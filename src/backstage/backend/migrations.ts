import scheduler from 'directory:@backstage/backend-defaults/migrations/scheduler';
import { registerModule } from '../node';

/**
 * Puts migrations where the plugin that brings them looks: plugins run them from a folder of their package, and here is
 * no such folder.
 *
 * @param folder as in `@backstage/plugin-catalog-backend/migrations`
 * @param files name → the file's exports
 */
export function provideMigrations(folder: string, files: Record<string, unknown>): void {
  for (const [name, exports] of Object.entries(files)) {
    registerModule(`/node_modules/${folder}/${name}`, exports);
  }
}

provideMigrations('@backstage/backend-defaults/migrations/scheduler', scheduler);
