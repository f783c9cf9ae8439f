// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { freshStorage } from '../store/tabs.testing';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let container: HTMLElement;
let root: Root | undefined;
let page: typeof import('.');

beforeEach(async () => {
  freshStorage();
  vi.resetModules();
  page = await import('.');
  container = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  await act(async () => root?.unmount());
  await page.pageProgress().then(
    progress => progress.close(),
    () => undefined,
  );
  root = undefined;
  container.remove();
  vi.unstubAllGlobals();
});

const show = (node: React.ReactElement) =>
  act(async () => {
    root = createRoot(container);
    root.render(node);
    await page.pageProgress().catch(() => undefined);
  });
const status = () => container.querySelector('[role=status]')?.textContent;

describe('useMark', () => {
  function Mark({ id }: { id: string }) {
    return <b>{page.useMark(id)}</b>;
  }

  it('is none in static HTML, hydrates without a mismatch, and then follows the records', async () => {
    const progress = await page.pageProgress();
    await progress.add('read', 'http', {});
    const complaints = vi.spyOn(console, 'error');
    container.innerHTML = renderToString(<Mark id="http" />);
    expect(container.textContent).toBe('none');
    await act(async () => {
      root = hydrateRoot(container, <Mark id="http" />);
    });
    expect(container.textContent).toBe('read');
    await act(() => progress.add('passed', 'http', { files: {} }));
    expect(container.textContent).toBe('passed');
    expect(complaints).not.toHaveBeenCalled();
  });
});

describe('ReadMarker', () => {
  const observers: { see(visible: boolean): void }[] = [];
  beforeEach(() => {
    observers.length = 0;
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
          let on = true;
          this.disconnect = () => (on = false);
          observers.push({ see: visible => on && callback([{ isIntersecting: visible }]) });
        }
        observe() {}
        disconnect: () => void;
      },
    );
  });

  it('records the lesson as read once, when its end has been on screen', async () => {
    await show(<page.ReadMarker lessonId="http" course="v1" />);
    const progress = await page.pageProgress();
    const [observer] = observers;
    await act(async () => observer?.see(false));
    expect(progress.records()).toEqual([]);
    await act(async () => {
      observer?.see(true);
      observer?.see(true);
      await progress.flush();
    });
    expect(progress.records()).toMatchObject([{ kind: 'read', id: 'http', course: 'v1' }]);
  });
});

describe('StorageNotice', () => {
  it('is silent while progress is stored', async () => {
    await show(<page.StorageNotice />);
    expect(status()).toBe('');
  });

  it('says what is kept and what not when storage is blocked', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await show(<page.StorageNotice />);
    expect(status()).toMatch(/not being stored.*until you close or reload.*stored before stays/s);
  });

  it('hands what was set aside to the reader, and then removes it if they like', async () => {
    const progress = await page.pageProgress();
    progress.close();
    const { openDB } = await import('idb');
    const db = await openDB('stagecraft');
    await db.put('records', { rid: 'x', kind: 'passed', at: 'yesterday' });
    db.close();
    vi.resetModules();
    page = await import('.');
    const saved: Blob[] = [];
    // jsdom has neither.
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`,
      revokeObjectURL: () => undefined,
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await show(<page.StorageNotice />);
    expect(status()).toMatch(/One stored entry could not be understood.*nothing of it thrown away/);
    const press = async (name: string) => {
      const button = [...container.querySelectorAll('button')].find(
        one => one.textContent === name,
      );
      await act(async () => button?.click());
    };
    expect(status()).not.toMatch(/Remove it/);
    await press('Download what was set aside');
    await vi.waitFor(() => expect(status()).toMatch(/Remove it/));
    expect(await saved[0]?.text()).toMatch(/"at": "yesterday"/);
    await press('Remove it');
    await vi.waitFor(() => expect(status()).toBe(''));
  });

  it('says so when its own code can’t be loaded', async () => {
    vi.doMock('../store', () => {
      throw new Error('offline');
    });
    await show(<page.StorageNotice />);
    expect(status()).toMatch(/could not be loaded/);
    vi.doUnmock('../store');
  });
});

it('a page that is hidden tells other tabs that it left; one that is shown again asks them', async () => {
  const { openProgress, followPage } = await import('../store');
  const progress = await openProgress();
  const leave = vi.spyOn(progress, 'leave');
  const wake = vi.spyOn(progress, 'wake');
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
  const unfollow = followPage(progress, window);
  window.dispatchEvent(new Event('pagehide'));
  expect(leave).toHaveBeenCalledTimes(1);
  window.dispatchEvent(new Event('pageshow'));
  expect(wake).toHaveBeenCalledTimes(1);
  unfollow();
  window.dispatchEvent(new Event('pagehide'));
  expect(leave).toHaveBeenCalledTimes(1);
  progress.close();
});
