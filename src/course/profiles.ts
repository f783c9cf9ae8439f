import type { HostPlugin, Profile, Side } from './schema/exercise';

// What a profile means, without schemas, so that pages can import it.

/** The names of the workbench's panels. */
export type PanelName =
  | 'Checks'
  | 'Preview'
  | 'Requests'
  | 'Logs'
  | 'Database'
  | 'Config'
  | 'Plugins'
  | 'Scheduler'
  | 'Tree';

/** A look inside what runs: the backend, and the app. */
const INSIDE_BACKEND: readonly PanelName[] = ['Database', 'Config', 'Plugins', 'Scheduler'];

interface ProfileFacts {
  /** The sides that an exercise of the profile may have, and those that it must have. */
  readonly sides: readonly Side[];
  readonly needs: readonly Side[];
  /** Entries where `exercise.yaml` names none; absent where it must. */
  readonly entries?: Readonly<Partial<Record<Side, string>>>;
  readonly plugins: readonly HostPlugin[];
  readonly panels: readonly PanelName[];
}

export const profileFacts: Readonly<Record<Profile, ProfileFacts>> = {
  backend: {
    sides: ['backend'],
    needs: ['backend'],
    entries: { backend: 'src/index.ts' },
    plugins: [],
    panels: ['Checks', 'Requests', 'Logs', ...INSIDE_BACKEND],
  },
  frontend: {
    sides: ['frontend'],
    needs: ['frontend'],
    entries: { frontend: 'src/index.ts' },
    plugins: [],
    panels: ['Checks', 'Preview', 'Logs', 'Tree'],
  },
  'full-stack': {
    sides: ['backend', 'frontend'],
    needs: ['backend', 'frontend'],
    plugins: [],
    panels: ['Checks', 'Preview', 'Requests', 'Logs', ...INSIDE_BACKEND, 'Tree'],
  },
  // The pages of the catalog are there in any case; the learner may add to them, to its backend, or to both.
  catalog: {
    sides: ['backend', 'frontend'],
    needs: [],
    entries: { frontend: 'src/index.ts' },
    plugins: ['catalog'],
    panels: ['Checks', 'Preview', 'Requests', 'Logs', ...INSIDE_BACKEND, 'Tree'],
  },
};

/** The panels that the workbench shows, in their order: those that prose can name. A demo has no checks. */
export function panelsOf({
  profile,
  kind,
}: {
  readonly profile: Profile;
  readonly kind: 'exercise' | 'demo';
}): PanelName[] {
  const { panels } = profileFacts[profile];
  return panels.filter(panel => kind !== 'demo' || panel !== 'Checks');
}
