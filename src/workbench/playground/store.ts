import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { projectSchema, type Project } from './project';

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
  /** Adds a project, or puts it in the place of the one with its id. Resolves when it is stored, or can't be. */
  put(project: Project): Promise<void>;
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
  const write = async (action: (to: IDBPDatabase<Schema>) => Promise<unknown>) => {
    try {
      if (db) await action(db);
    } catch {
      lose();
    }
  };

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

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    async put(project) {
      projects.set(project.id, project);
      tell({ projects: newestFirst(projects.values()) });
      await write(to => {
        const tx = to.transaction('projects', 'readwrite', { durability: 'strict' });
        const all = Promise.all([tx.store.put(project), tx.done]);
        tx.commit(); // it may be the page's last act
        return all;
      });
    },
    async remove(id) {
      projects.delete(id);
      tell({ projects: newestFirst(projects.values()) });
      await write(to => to.delete('projects', id));
    },
    close: () => db?.close(),
  };
}
