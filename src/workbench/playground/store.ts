import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { projectSchema, versionOf, type Project } from './project';

const DATABASE = 'stagecraft-playground';
const VERSION = 1;

/** Values are `unknown`: what a disk holds is checked before it is believed. */
interface Schema extends DBSchema {
  projects: { key: string; value: unknown };
}

export interface Snapshot {
  /** Newest first. */
  readonly projects: readonly Project[];
  /** False: the browser stores nothing, and projects last as long as the page. */
  readonly stored: boolean;
  /** Stored projects that can't be read; they are left as they are. */
  readonly unreadable: number;
}

export interface ProjectStore {
  subscribe(listener: () => void): () => void;
  getSnapshot(): Snapshot;
  /**
   * Adds a project, or puts it in the place of the one with its id. Resolves when it is stored, or can't be.
   *
   * @param basis the version that it was made from (see `versionOf`), where another tab may write one as well
   * @returns false: another tab has stored another version meanwhile, and that one stays
   */
  put(project: Project, basis?: string): Promise<boolean>;
  remove(id: string): Promise<void>;
  close(): void;
}

const newestFirst = (projects: Iterable<Project>) =>
  [...projects].sort((a, b) => b.changedAt.localeCompare(a.changedAt));

/** Opens the reader's projects: in IndexedDB, or in memory where that is blocked. Never rejects. */
export async function openProjects(): Promise<ProjectStore> {
  const listeners = new Set<() => void>();
  const projects = new Map<string, Project>();
  let db: IDBPDatabase<Schema> | undefined;
  let snapshot: Snapshot = { projects: [], stored: false, unreadable: 0 };

  const tell = (change: Partial<Snapshot>) => {
    snapshot = { ...snapshot, ...change };
    listeners.forEach(listener => listener());
  };
  const lose = () => {
    db = undefined;
    tell({ stored: false });
  };
  const channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(DATABASE);
  const write = async (action: (to: IDBPDatabase<Schema>) => Promise<unknown>) => {
    try {
      if (db) await action(db);
    } catch {
      lose();
    }
  };
  const hold = (id: string, value: unknown) => {
    const { success, data } = projectSchema.safeParse(value);
    if (success) projects.set(id, data);
    else projects.delete(id);
    tell({ projects: newestFirst(projects.values()) });
  };
  const readAgain = (id: string) => write(async from => hold(id, await from.get('projects', id)));

  try {
    db = await openDB<Schema>(DATABASE, VERSION, {
      upgrade: database => void database.createObjectStore('projects', { keyPath: 'id' }),
      // A newer version of the site wants the database.
      blocking() {
        db?.close();
        lose();
      },
      terminated: lose,
    });
    const values = await db.getAll('projects');
    for (const value of values) {
      const { success, data } = projectSchema.safeParse(value);
      if (success) projects.set(data.id, data);
    }
    tell({
      projects: newestFirst(projects.values()),
      stored: true,
      unreadable: values.length - projects.size,
    });
  } catch {
    lose();
  }

  // Another tab has written: what is shown here is what is stored.
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') void readAgain(data);
  });

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    async put(project, basis) {
      const { id } = project;
      let kept = true;
      projects.set(id, project);
      tell({ projects: newestFirst(projects.values()) });
      await write(async to => {
        const tx = to.transaction('projects', 'readwrite', { durability: 'strict' });
        if (basis !== undefined) {
          const stored = projectSchema.safeParse(await tx.store.get(id));
          kept = !stored.success || versionOf(stored.data) === basis;
        }
        const all = Promise.all([kept && tx.store.put(project), tx.done]);
        tx.commit(); // it may be the page's last act
        await all;
      });
      if (!kept) await readAgain(id);
      else channel?.postMessage(id);
      return kept;
    },
    async remove(id) {
      projects.delete(id);
      tell({ projects: newestFirst(projects.values()) });
      await write(to => to.delete('projects', id));
      channel?.postMessage(id);
    },
    close() {
      db?.close();
      channel?.close();
    },
  };
}
