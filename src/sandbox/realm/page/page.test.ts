// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installRandomUuid } from './crypto';
import { isFrameworkWarning } from './frameworkWarnings';
import { installHarmless } from './harmless';
import { catchLinks } from './links';
import { installStorages } from './storage';

describe('storages', () => {
  let clear: () => void;
  beforeEach(() => {
    clear = installStorages(globalThis);
  });

  it('keep what is put into them, each for itself', () => {
    localStorage.setItem('a', '1');
    sessionStorage.setItem('a', '2');
    expect([localStorage.getItem('a'), sessionStorage.getItem('a')]).toEqual(['1', '2']);
    localStorage.setItem('n', 5 as never);
    expect([localStorage.length, localStorage.key(1), localStorage.getItem('n')]).toEqual([
      2,
      'n',
      '5',
    ]);
    localStorage.removeItem('a');
    expect([localStorage.getItem('a'), localStorage.key(9)]).toEqual([null, null]);
    clear();
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
  });

  it('are objects with properties, too', () => {
    localStorage.theme = 'dark';
    expect(localStorage.getItem('theme')).toBe('dark');
    expect('theme' in localStorage).toBe(true);
    expect({ ...localStorage }).toEqual({ theme: 'dark' });
    delete localStorage.theme;
    expect(localStorage.theme).toBeUndefined();
    expect(localStorage).toBeInstanceOf(Storage);
  });

  it('can be spied on as in jsdom', () => {
    const spy = vi.spyOn(Storage.prototype, 'getItem').mockReturnValue('spied');
    expect(localStorage.getItem('x')).toBe('spied');
    spy.mockRestore();
    expect(localStorage.getItem('x')).toBeNull();
  });
});

describe('what a page must not do', () => {
  const remark = vi.fn<(message: string) => void>();
  beforeEach(() => {
    remark.mockReset();
    installHarmless(window, remark);
  });

  it('writes no cookies', () => {
    document.cookie = 'a=1';
    expect(document.cookie).toBe('');
  });

  it('stays out of the session’s history', () => {
    const before = [history.length, location.href];
    history.pushState({ n: 1 }, '', '/elsewhere');
    expect(history.state).toEqual({ n: 1 });
    history.replaceState({ n: 2 }, '');
    history.back();
    expect([history.length, location.href, history.state]).toEqual([...before, { n: 2 }]);
  });

  it('opens no windows and no dialogs, and says so', () => {
    expect([window.open('https://a.example'), confirm('Sure?'), prompt('Name')]).toEqual([
      null,
      false,
      null,
    ]);
    alert('Done');
    print();
    expect(remark.mock.calls.flat()).toEqual([
      'window.open("https://a.example") opens nothing in this sandbox.',
      'confirm("Sure?") is not shown in this sandbox: it answers Cancel.',
      'prompt("Name") is not shown in this sandbox: it answers Cancel.',
      'alert("Done") is not shown in this sandbox.',
      'print() does nothing in this sandbox.',
    ]);
  });
});

describe('links', () => {
  const open = vi.fn<(path: string) => void>();
  const remark = vi.fn<(message: string) => void>();
  catchLinks(window, { open, remark });
  afterEach(() => {
    document.body.replaceChildren();
    open.mockReset();
    remark.mockReset();
  });
  const click = (html: string, handle?: (event: Event) => void) => {
    document.body.innerHTML = html;
    const link = document.querySelector('a')!;
    if (handle) link.addEventListener('click', handle);
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    (link.firstElementChild ?? link).dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('into the app open there', () => {
    expect(click('<a href="/catalog?x=1"><b>Catalog</b></a>')).toBe(true);
    expect(open).toHaveBeenCalledWith('/catalog?x=1');
  });
  it.each(['https://backstage.io', '//backstage.io', 'mailto:a@b.c'])(
    'to %s lead nowhere',
    href => {
      expect(click(`<a href="${href}">x</a>`)).toBe(true);
      expect(open).not.toHaveBeenCalled();
      expect(remark).toHaveBeenCalledWith(expect.stringContaining(href));
    },
  );
  it('that the app has followed, and anchors, are left alone', () => {
    click('<a href="/x">x</a>', event => event.preventDefault());
    expect(click('<a href="#here">x</a>')).toBe(false);
    expect(open).not.toHaveBeenCalled();
    expect(remark).not.toHaveBeenCalled();
  });
});

it('makes UUIDs of version 4 where the browser has none', () => {
  const own: Pick<Crypto, 'getRandomValues'> & { randomUUID?: () => string } = {
    getRandomValues: array => crypto.getRandomValues(array),
  };
  installRandomUuid(own);
  const made = Array.from({ length: 50 }, () => own.randomUUID!());
  expect(new Set(made).size).toBe(50);
  for (const uuid of made)
    expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  const { randomUUID } = own;
  installRandomUuid(own);
  expect(own.randomUUID).toBe(randomUUID);
});

it('knows the framework’s own warnings from those about the learner’s components', () => {
  const stack = '\n    at TodoPage (stagecraft:///3/src/TodoPage.tsx:3:5)';
  expect(isFrameworkWarning(['Warning: findDOMNode is deprecated%s', '\n    at a'])).toBe(true);
  expect(isFrameworkWarning(['Warning: Each child needs a "key"%s', stack])).toBe(false);
  expect(isFrameworkWarning(['Warning me'])).toBe(false);
  expect(isFrameworkWarning([new Error('Warning: x')])).toBe(false);
});
