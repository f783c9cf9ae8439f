import { describe, expect, it, vi } from 'vitest';
import { AppHistory } from './history';

describe('AppHistory', () => {
  it('knows its place among those that Back and Forward reach', () => {
    const history = new AppHistory('/a');
    history.push('/b?q=1#part');
    history.push('/c');
    expect(history.location).toEqual({ path: '/c', index: 2, length: 3 });
    history.go(-1);
    expect(history.location).toEqual({ path: '/b?q=1#part', index: 1, length: 3 });
    history.go(1);
    expect(history.location.path).toBe('/c');
  });

  it('drops what was ahead when it goes elsewhere', () => {
    const history = new AppHistory('/a');
    history.push('/b');
    history.go(-1);
    history.push('/c');
    expect(history.location).toEqual({ path: '/c', index: 1, length: 2 });
  });

  it('stays at its ends', () => {
    const history = new AppHistory('/a');
    const listener = vi.fn();
    history.subscribe(listener);
    history.go(-1);
    history.go(1);
    expect(listener).not.toHaveBeenCalled();
    expect(history.location).toEqual({ path: '/a', index: 0, length: 1 });
  });

  it('replaces a place without adding one', () => {
    const history = new AppHistory('/a');
    history.replace({ pathname: '/b', search: '?q=1' }, { from: 'a' });
    expect(history.location).toEqual({ path: '/b?q=1', index: 0, length: 1 });
    expect(history.state).toMatchObject({ action: 'REPLACE', location: { state: { from: 'a' } } });
  });

  it('takes a query alone as one for where it is', () => {
    const history = new AppHistory('/a');
    history.push({ search: '?q=1' });
    expect(history.location.path).toBe('/a?q=1');
  });

  it('leads home from the root, from its start and from later on', () => {
    const history = new AppHistory('/');
    history.home = '/todo';
    expect(history.location).toEqual({ path: '/todo', index: 0, length: 1 });
    history.push('/tools');
    history.push('/');
    expect(history.location).toEqual({ path: '/todo', index: 2, length: 3 });
  });

  it('keeps another place when it learns its home', () => {
    const history = new AppHistory('/tools');
    history.home = '/todo';
    expect(history.location.path).toBe('/tools');
  });

  it.each([
    ['todo', '/todo'],
    ['/todo?done=1', '/todo?done=1'],
    ['http://localhost:3000/todo#top', '/todo#top'],
  ])('visits %s', (address, path) => {
    const history = new AppHistory('/a');
    history.visit(address);
    expect(history.location).toEqual({ path, index: 1, length: 2 });
  });

  it('does not visit where it is already, nor what is no address', () => {
    const history = new AppHistory('/a');
    history.visit('/a');
    history.visit('http://[');
    expect(history.location).toEqual({ path: '/a', index: 0, length: 1 });
  });

  it('goes on from the trail of an app before it, unless it opens elsewhere', () => {
    const before = new AppHistory('/a');
    before.push('/b?x=1');
    before.push('/c');
    before.go(-1);
    const after = new AppHistory('/b?x=1', before.trail);
    expect(after.location).toEqual({ path: '/b?x=1', index: 1, length: 3 });
    after.go(1);
    expect(after.location.path).toBe('/c');
    expect(new AppHistory('/d', before.trail).location).toEqual({
      path: '/d',
      index: 0,
      length: 1,
    });
  });
});
