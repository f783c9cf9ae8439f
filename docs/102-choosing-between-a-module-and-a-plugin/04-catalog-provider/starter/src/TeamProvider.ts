import { randomUUID } from 'node:crypto';
import type { SchedulerServiceTaskRunner } from '@backstage/backend-plugin-api';
import type { EntityProvider, EntityProviderConnection } from '@backstage/plugin-catalog-node';
import type { Change, Directory } from './directory';

/** Brings the teams of Acme's people directory into the catalog. */
export class TeamProvider implements EntityProvider {
  protected connection?: EntityProviderConnection;

  constructor(
    protected readonly directory: Directory,
    protected readonly schedule: SchedulerServiceTaskRunner,
  ) {}

  getProviderName(): string {
    return `acme-people-${randomUUID()}`;
  }

  async connect(_connection: EntityProviderConnection): Promise<void> {
    // Runs once, when the catalog starts.
  }

  /** Tells the catalog about all teams: what isn't among them any more, the catalog forgets. */
  async refresh(): Promise<void> {}

  /** Tells the catalog about a change, and nothing about all other teams. */
  async apply(_change: Change): Promise<void> {}
}
