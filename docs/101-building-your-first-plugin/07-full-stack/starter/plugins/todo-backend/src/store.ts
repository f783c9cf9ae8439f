import type { DatabaseService } from '@backstage/backend-plugin-api';

export interface Todo {
  id: string;
  title: string;
  done: boolean;
}

export interface TodoStore {
  list(): Promise<Todo[]>;
  add(title: string): Promise<Todo>;
}

/** As SQLite keeps it: a number for the id, and 0 or 1 for yes or no. */
interface Row {
  id: number;
  title: string;
  done: boolean | number;
}

/** Keeps to-dos in the plugin's own database, and makes its table when there is none yet. */
export async function createTodoStore(database: DatabaseService): Promise<TodoStore> {
  const db = await database.getClient();

  if (!(await db.schema.hasTable('todos'))) {
    await db.schema.createTable('todos', table => {
      table.increments('id');
      table.string('title').notNullable();
      table.boolean('done').notNullable().defaultTo(false);
    });
    await db<Row>('todos').insert([
      { title: 'Renew the TLS certificate', done: false },
      { title: 'Write the on-call handbook', done: true },
    ]);
  }

  return {
    async list() {
      const rows = await db<Row>('todos').orderBy('id');
      return rows.map(toTodo);
    },
    async add(title) {
      const [row] = await db<Row>('todos').insert({ title }).returning('*');
      return toTodo(row);
    },
  };
}

function toTodo({ id, title, done }: Row): Todo {
  return { id: String(id), title, done: Boolean(done) };
}
