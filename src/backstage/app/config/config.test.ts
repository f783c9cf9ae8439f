import { describe, expect, it } from 'vitest';
import { createAppConfig } from '.';

const declaration = `
export interface Config {
  /** The to-do plugin. */
  todo?: {
    /**
     * Shown over the list.
     * @visibility frontend
     */
    heading?: string;
    /** @visibility secret */
    token?: string;
    limit?: number;
  };
}`;

describe('createAppConfig', () => {
  it('has defaults for what every app needs', () => {
    const config = createAppConfig();
    expect(config.getString('app.title')).toBe('Stagecraft');
    expect(config.getString('backend.baseUrl')).toBe('http://localhost:7007');
    expect(config.getString('organization.name')).toBe('Acme');
  });

  it('takes what is declared visible, and Backstage’s own keys', () => {
    const config = createAppConfig(
      {
        app: { title: 'Portal', secretOfTheApp: 'x' },
        backend: { auth: { keys: ['x'] } },
        todo: { heading: 'To do today', token: 'x', limit: 3 },
        other: 'x',
      },
      [declaration],
    );
    expect(config.get()).toEqual({
      app: { title: 'Portal', baseUrl: 'http://localhost:3000' },
      backend: { baseUrl: 'http://localhost:7007' },
      organization: { name: 'Acme' },
      todo: { heading: 'To do today' },
    });
  });

  it('shows nothing of a plugin without a declaration', () => {
    expect(createAppConfig({ todo: { heading: 'x' } }).has('todo')).toBe(false);
  });

  it('keeps extension config whole', () => {
    const extensions = [{ 'page:todo': { config: { path: '/list' } } }, 'page:tools'];
    expect(createAppConfig({ app: { extensions } }).get('app.extensions')).toEqual(extensions);
  });
});
