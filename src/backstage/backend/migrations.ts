import scheduler from 'directory:@backstage/backend-defaults/migrations/scheduler';
import { registerModule } from '../node';

// backend-defaults' scheduler runs its migrations from a folder of its package: the files have to be there to be found.
for (const [name, exports] of Object.entries(scheduler)) {
  registerModule(`/node_modules/@backstage/backend-defaults/migrations/scheduler/${name}`, exports);
}
