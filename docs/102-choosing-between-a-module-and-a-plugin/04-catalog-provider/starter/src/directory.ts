/** A team, as Acme's people directory knows it. Its id stays what it is; everything else may change. */
export interface Team {
  id: string;
  name: string;
  email: string;
  department: string;
}

/** News from the directory: teams that are new or different, and the ids of those that are gone. */
export interface Change {
  changed: Team[];
  removed: string[];
}

export interface Directory {
  listTeams(): Promise<Team[]>;
  /** Calls `listener` for each change from now on. */
  onChange(listener: (change: Change) => Promise<void>): void;
}

/** Stands in for the program in which Acme's HR department keeps its teams: here, in memory. */
export class PeopleDirectory implements Directory {
  private readonly teams = new Map<string, Team>();
  private readonly listeners: ((change: Change) => Promise<void>)[] = [];

  constructor(teams: Team[]) {
    for (const team of teams) this.teams.set(team.id, team);
  }

  async listTeams(): Promise<Team[]> {
    return [...this.teams.values()];
  }

  onChange(listener: (change: Change) => Promise<void>): void {
    this.listeners.push(listener);
  }

  /** HR opens a team, or writes something else about it. */
  async save(team: Team): Promise<void> {
    this.teams.set(team.id, team);
    await this.tell({ changed: [team], removed: [] });
  }

  /** HR closes a team. */
  async close(id: string): Promise<void> {
    if (this.teams.delete(id)) await this.tell({ changed: [], removed: [id] });
  }

  private async tell(change: Change): Promise<void> {
    await Promise.all(this.listeners.map(listener => listener(change)));
  }
}

const team = (id: string, name: string, department: string): Team => ({
  id,
  name,
  department,
  email: `${id}@acme.example`,
});

export const directory = new PeopleDirectory([
  team('customer-care', 'Customer Care', 'commerce'),
  team('returns', 'Returns', 'commerce'),
  team('warehouse', 'Warehouse', 'commerce'),
  team('tax', 'Tax', 'finance'),
]);
