import { ResponseError } from '@backstage/errors';
import { createApiRef, type FetchApi } from '@backstage/frontend-plugin-api';

export interface Note {
  id: number;
  text: string;
}

export interface NotesApi {
  list(): Promise<Note[]>;
  add(text: string): Promise<Note>;
}

export const notesApiRef = createApiRef<NotesApi>().with({
  id: 'plugin.notes.client',
  pluginId: 'notes',
});

/** Asks the backend of this plugin. */
export class NotesClient implements NotesApi {
  constructor(private readonly fetchApi: FetchApi) {}

  async list() {
    const response = await this.fetchApi.fetch('plugin://notes/notes');
    if (!response.ok) throw await ResponseError.fromResponse(response);
    const { items } = await response.json();
    return items;
  }

  async add(text: string) {
    const response = await this.fetchApi.fetch('plugin://notes/notes', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return response.json();
  }
}
