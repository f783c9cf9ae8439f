import type { DatabaseService } from '@backstage/backend-plugin-api';

export interface Todo {
  id: string;
  title: string;
  /** The component that it is about, such as `component:default/payment-gateway`. */
  component: string;
}

export interface TodoStore {
  /** All to-dos, or those of one component; the oldest comes first. */
  list(component?: string): Promise<Todo[]>;
  find(id: string): Promise<Todo | undefined>;
  add(todo: { title: string; component: string }): Promise<Todo>;
}

/** As the database keeps it. */
interface Row {
  id: number;
  title: string;
  component: string;
}

/** Keeps to-dos in the plugin's own database, and makes its table when there is none yet. */
export async function createTodoStore(database: DatabaseService): Promise<TodoStore> {
  const db = await database.getClient();

  if (!(await db.schema.hasTable('todos'))) {
    await db.schema.createTable('todos', table => {
      table.increments('id');
      table.string('title').notNullable();
      table.string('component').notNullable();
    });
    await db<Row>('todos').insert([
      {
        title: 'Renew the TLS certificate',
        component: 'component:default/payment-gateway',
      },
      {
        title: 'Translate the reminder',
        component: 'component:default/invoice-service',
      },
    ]);
  }

  return {
    async list(component) {
      const rows = await db<Row>('todos')
        .where(component === undefined ? {} : { component })
        .orderBy('id');
      return rows.map(toTodo);
    },
    async find(id) {
      const row = await db<Row>('todos').where('id', id).first();
      return row && toTodo(row);
    },
    async add({ title, component }) {
      const [row] = await db<Row>('todos').insert({ title, component }).returning('*');
      return toTodo(row);
    },
  };
}

const toTodo = ({ id, title, component }: Row): Todo => ({
  id: String(id),
  title,
  component,
});
