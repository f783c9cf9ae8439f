import type { SchedulerServiceTaskRunner } from '@backstage/backend-plugin-api';
import type {
  DeferredEntity,
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import type { Change, Directory, Team } from './directory';
import { toGroup } from './toGroup';

/** Brings the teams of Acme's people directory into the catalog. */
export class TeamProvider implements EntityProvider {
  private connection?: EntityProviderConnection;

  constructor(
    private readonly directory: Directory,
    private readonly schedule: SchedulerServiceTaskRunner,
  ) {}

  getProviderName(): string {
    return 'acme-people';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.connection = connection;
    this.directory.onChange(change => this.apply(change));
    await this.schedule.run({ id: 'acme-people-refresh', fn: () => this.refresh() });
  }

  /** Tells the catalog about all teams: what isn't among them any more, the catalog forgets. */
  async refresh(): Promise<void> {
    const teams = await this.directory.listTeams();
    await this.connection?.applyMutation({
      type: 'full',
      entities: teams.map(team => this.deferred(team)),
    });
  }

  /** Tells the catalog about a change, and nothing about all other teams. */
  async apply({ changed, removed }: Change): Promise<void> {
    await this.connection?.applyMutation({
      type: 'delta',
      added: changed.map(team => this.deferred(team)),
      removed: removed.map(id => ({ entityRef: id })),
    });
  }

  /** A group for the catalog to process later, with a key that says whose it is. */
  private deferred(team: Team): DeferredEntity {
    return { entity: toGroup(team), locationKey: this.getProviderName() };
  }
}
