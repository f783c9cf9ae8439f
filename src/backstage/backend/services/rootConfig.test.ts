import { describe, expect, it } from 'vitest';
import { configLayers, createRootConfig } from './rootConfig';

describe('createRootConfig', () => {
  it('has what a backend needs without any configuration', () => {
    const config = createRootConfig(configLayers(undefined));
    expect(config.getString('backend.baseUrl')).toBe('http://localhost:7007');
    expect(config.getString('backend.database.client')).toBe('better-sqlite3');
  });

  it('lets the given data win, key by key, and names app-config.yaml in errors', () => {
    const config = createRootConfig(
      configLayers({ app: { title: 'Mine' }, todo: { limit: 'many' } }),
    );
    expect(config.getString('app.title')).toBe('Mine');
    expect(config.getString('app.baseUrl')).toBe('http://localhost:3000');
    expect(() => config.getNumber('todo.limit')).toThrow(/app-config\.yaml/);
  });
});
