import { describe, expect, it } from 'vitest';
import { BROKEN, EDITED, GOOD, failure, modulesOf, request, setUpSandbox } from './sandbox.testing';

const { sandbox, hear, kinds, last, heard, live, state } = setUpSandbox();

describe('the live backend', () => {
  it('is started with compiled code and the packs it needs after each edit', () => {
    sandbox().compile(GOOD);
    expect(last('start')).toMatchObject({
      session: 1,
      entry: 'src/plugin.ts',
      config: {},
      plugins: [],
      packs: ['backend'],
    });
    expect(last('start').code['src/plugin.ts']).toContain('good');
    expect(live()).toMatchObject({ state: 'starting' });
    const route = { method: 'GET', path: '/api/x', plugin: 'x' };
    hear({ type: 'live', session: 1, state: 'running', routes: [route] });
    expect(live()).toMatchObject({ state: 'running', routes: [route] });
    sandbox().compile(EDITED);
    expect(last('start').code['src/plugin.ts']).toContain('edited');
    expect(kinds()).toEqual(['start', 'start']);
  });

  it('gets app-config.yaml as its config', () => {
    const yaml = { path: '/app-config.yaml', code: 'app:\n  title: T\n' };
    sandbox().compile({ ...GOOD, '/app-config.yaml': yaml });
    expect(last('start').config).toEqual({ app: { title: 'T' } });
  });

  it('runs with Backstage’s own plugins, also where there is none of the learner’s', () => {
    sandbox().compile(modulesOf({ profile: 'catalog' }, { 'src/index.ts': 'export default 1;' }));
    expect(last('start')).toMatchObject({
      entry: undefined,
      plugins: ['catalog'],
      packs: ['backend', 'schemas', 'catalog-node', 'catalog-backend'],
    });
  });

  it('is not there in a program that has none', () => {
    sandbox().compile(modulesOf({ profile: 'frontend' }, { 'src/index.ts': 'export default 1;' }));
    sandbox().request(request(1));
    expect(kinds()).toEqual([]);
    expect(heard('stagecraft/live')).toEqual([]);
    expect(heard('stagecraft/response')).toMatchObject([{ response: { error: /no backend/ } }]);
  });

  it('says nothing about an older start', () => {
    sandbox().compile(GOOD);
    sandbox().compile(EDITED);
    hear({ type: 'live', session: 1, state: 'running' });
    expect(live().state).toBe('starting');
    hear({ type: 'live', session: 2, state: 'failed', error: failure });
    expect(live()).toMatchObject({ state: 'failed', problem: { message: 'no luck' } });
  });

  it('is heard in the Worker alone', () => {
    sandbox().compile(GOOD);
    hear({ type: 'live', session: 1, state: 'running' }, 'preview');
    hear({ type: 'live', session: 1, state: 'running' }, 'checks');
    expect(live().state).toBe('starting');
  });

  it('is stopped, and the place named, when a file can’t be compiled', () => {
    sandbox().compile(GOOD);
    sandbox().compile(BROKEN);
    expect(kinds()).toEqual(['start', 'stop']);
    expect(live().problem).toMatchObject({ kind: 'compile', where: { path: 'src/plugin.ts' } });
    expect(live().problem?.codeFrame).toContain('export const = 1');
  });

  it('that never finishes starting costs the realm its life', () => {
    sandbox().compile(GOOD);
    sandbox().request(request(1));
    hear({ type: 'live', session: 1, state: 'stuck', pending: ['todo'] });
    expect(live().problem).toMatchObject({ kind: 'timeout' });
    expect(live().problem?.message).toContain('`todo`');
    expect(state.replaced).toEqual(['worker']);
    expect(heard('stagecraft/response')[0]?.response).toMatchObject({ id: 1, error: /stopped/ });
  });

  it('names no hidden file as the place of a mistake', () => {
    const files = { 'src/index.ts': 'x;', 'src/plugin.ts': 'export const y = 1;' };
    sandbox().compile(modulesOf({ profile: 'backend', hidden: ['src/index.ts'] }, files));
    expect(last('start').hidden).toEqual(['src/index.ts']);
    const where = { path: 'src/index.ts', line: 1, column: 1 };
    hear({ type: 'live', session: 1, state: 'failed', error: { ...failure, where } });
    expect(live().problem).toMatchObject({ message: 'no luck' });
    expect(live().problem?.where).toBeUndefined();
  });

  it('starts afresh when the page asks for it', () => {
    sandbox().compile(GOOD);
    sandbox().restart();
    expect(kinds()).toEqual(['start', 'start']);
    expect(kinds('preview')).toEqual([]);
  });
});
