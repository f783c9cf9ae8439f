// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { installRandomUuid } from './crypto';
import { catchForms } from './forms';
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
    History.prototype.back.call(history);
    expect([history.length, location.href, history.state]).toEqual([...before, { n: 2 }]);
  });

  it('moves in the app’s own history instead, where there is one', () => {
    const go = vi.fn<(steps: number) => void>();
    installHarmless(window, remark, go);
    history.back();
    history.forward();
    history.go(-2);
    history.go();
    expect(go.mock.calls.flat()).toEqual([-1, 1, -2]);
    expect(remark.mock.calls.flat()).toEqual([
      'history.go(0) does not load the page again in this sandbox.',
    ]);
  });

  it('keeps its document', () => {
    document.body.innerHTML = '<p>Here</p>';
    const names = ['write', 'writeln', 'open'] as const;
    const methods: Record<(typeof names)[number], () => void> = document;
    for (const name of names) methods[name]();
    expect(document.body.textContent).toBe('Here');
    expect(remark.mock.calls.flat()).toEqual(
      names.map(
        name => `document.${name}() does nothing in this sandbox. An app draws with React.`,
      ),
    );
    document.body.replaceChildren();
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
  it('that the app has followed are left alone', () => {
    click('<a href="/x">x</a>', event => event.preventDefault());
    expect(open).not.toHaveBeenCalled();
    expect(remark).not.toHaveBeenCalled();
  });
  it('to a place in the document lead there, and leave nothing', () => {
    const scrolled: string[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      scrolled.push(this.id || this.localName);
    };
    expect(click('<a href="#the%20end">x</a><p id="the end"></p>')).toBe(true);
    expect(click('<a href="#"></a>')).toBe(true);
    expect(click('<a href="#nowhere"></a>')).toBe(true);
    expect(click('<a href="#100%"></a>')).toBe(true);
    expect(scrolled).toEqual(['the end', 'html']);
    expect(open).not.toHaveBeenCalled();
    expect(remark).not.toHaveBeenCalled();
  });
});

describe('forms', () => {
  const remark = vi.fn<(message: string) => void>();
  catchForms(window, remark);
  afterEach(() => {
    document.body.replaceChildren();
    remark.mockReset();
  });
  /** @returns whether the browser would go on with it */
  const submit = (html: string, handle?: (event: Event) => void) => {
    document.body.innerHTML = html;
    const form = document.querySelector('form')!;
    if (handle) form.addEventListener('submit', handle);
    const submitter = form.querySelector('button');
    return form.dispatchEvent(
      new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }),
    );
  };

  it('that nobody handles are not sent, and the reader learns what is missing', () => {
    expect(submit('<form><button>Add</button></form>')).toBe(false);
    expect(remark).toHaveBeenCalledWith(expect.stringContaining('`event.preventDefault()`'));
  });
  it('that a handler takes care of are left to it', () => {
    submit('<form></form>', event => event.preventDefault());
    expect(remark).not.toHaveBeenCalled();
  });
  it.each([
    '<form method="dialog"></form>',
    '<form><button formmethod="dialog">Close</button></form>',
  ])('that close a dialog do so: %s', html => {
    expect(submit(html)).toBe(true);
    expect(remark).not.toHaveBeenCalled();
  });
  it('that code sends are not sent either', () => {
    const submitted = vi.spyOn(HTMLFormElement.prototype, 'submit').mockReturnValue();
    catchForms(window, remark);
    document.createElement('form').submit();
    expect(submitted).not.toHaveBeenCalled();
    expect(remark).toHaveBeenCalledWith(expect.stringContaining('form.submit()'));
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
