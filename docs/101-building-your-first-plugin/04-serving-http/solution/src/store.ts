export interface Todo {
  id: string;
  title: string;
  done: boolean;
}

export interface TodoStore {
  list(): Promise<Todo[]>;
  find(id: string): Promise<Todo | undefined>;
  add(title: string): Promise<Todo>;
}

/** Keeps Acme's to-dos in memory. Its methods are asynchronous, as a database's would be. */
export function createTodoStore(): TodoStore {
  const todos = new Map<string, Todo>([
    ['1', { id: '1', title: 'Renew the TLS certificate', done: false }],
    ['2', { id: '2', title: 'Write the on-call handbook', done: true }],
  ]);
  return {
    async list() {
      return [...todos.values()];
    },
    async find(id) {
      return todos.get(id);
    },
    async add(title) {
      const todo = { id: String(todos.size + 1), title, done: false };
      todos.set(todo.id, todo);
      return todo;
    },
  };
}
