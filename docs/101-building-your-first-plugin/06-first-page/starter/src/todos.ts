export interface Todo {
  id: string;
  title: string;
  done: boolean;
}

/** What Acme's platform team has to do. In the next lesson, the plugin's backend answers with these. */
export const todos: Todo[] = [
  { id: '1', title: 'Renew the TLS certificate', done: false },
  { id: '2', title: 'Write the on-call handbook', done: true },
  { id: '3', title: 'Ask who still uses the old wiki', done: false },
];
