// @vitest-environment jsdom
import { act } from 'react';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outline } from '../../outline/types';
import { freshStorage } from '../../store/tabs.testing';

vi.mock('./SiteLink', () => ({
  SiteLink: ({ href, children }: { href: string; children: React.ReactNode }) => (
    <a href={href}>{children}</a>
  ),
}));

const outline: Outline = {
  digest: 'v2',
  guides: [
    {
      id: 'introduction',
      title: 'Introduction',
      description: '',
      lessons: [
        {
          id: 'intro',
          title: 'What a plugin is',
          url: '/intro/',
          minutes: 8,
          exercise: false,
          questions: ['intro/a'],
        },
      ],
    },
    {
      id: '101',
      title: 'Plugins 101',
      description: '',
      lessons: [
        {
          id: 'http',
          title: 'Serving HTTP',
          url: '/http/',
          minutes: 30,
          exercise: true,
          questions: ['http/a', 'http/b'],
        },
        {
          id: 'page',
          title: 'A first page',
          url: '/page/',
          minutes: 20,
          exercise: true,
          questions: [],
        },
      ],
    },
  ],
};

let modules: {
  page: typeof import('./ProgressPage');
  progress: typeof import('../pageProgress');
  transfer: typeof import('../../transfer');
};

/** A visit to a browser's storage, with the page's modules fresh. */
async function visit() {
  vi.resetModules();
  modules = {
    page: await import('./ProgressPage'),
    progress: await import('../pageProgress'),
    transfer: await import('../../transfer'),
  };
  return modules.progress.pageProgress();
}
async function leave() {
  cleanup();
  (await modules.progress.pageProgress()).close();
}
async function show() {
  const { ProgressPage } = modules.page;
  await act(async () => {
    render(<ProgressPage outline={outline} />);
    await modules.progress.pageProgress();
  });
}
/** Some progress: a lesson read and passed unaided on an older course, an answer, another one passed with help. */
async function doSome() {
  const progress = await modules.progress.pageProgress();
  await progress.add('read', 'http', {}, 'v1');
  await progress.add('passed', 'http', { files: { 'src/a.ts': 'mine' } }, 'v1');
  await progress.add('answered', 'http/a', { options: ['x'] }, 'v2');
  await progress.add('solution-seen', 'page', {}, 'v2');
  await progress.add('passed', 'page', { files: { 'src/b.ts': 'theirs' } }, 'v2');
  await progress.saveDraft('http', 'src/a.ts', 'mine', 'd1');
  return progress;
}
const facts = () => document.querySelector('dl')?.textContent;
const guide = (name: string) => within(screen.getByRole('region', { name }));

beforeEach(async () => {
  freshStorage();
  localStorage.clear();
  window.history.replaceState(null, '', '/progress/');
  // jsdom 29 has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  await visit();
});
afterEach(leave);

describe('who has done nothing yet', () => {
  it('is shown the beginning, and has nothing to take along or to reset', async () => {
    await show();
    expect(screen.getByRole('heading', { name: 'Nothing here yet' })).toBeTruthy();
    expect(
      screen.getByRole('link', { name: 'Start with “What a plugin is”' }).getAttribute('href'),
    ).toBe('/intro/');
    expect(screen.getByRole('button', { name: 'Export progress' })).toHaveProperty(
      'disabled',
      true,
    );
    expect(screen.getByLabelText('Import a file')).toHaveProperty('disabled', false);
    expect(screen.queryByRole('region', { name: 'Begin afresh' })).toBeNull();
    expect(screen.queryByRole('region', { name: /last 12 weeks/ })).toBeNull();
  });
});

describe('who has begun', () => {
  it('sees what is done and missing, how, and on which version of the course', async () => {
    await doSome();
    await show();
    expect(screen.getByRole('img', { name: 'The course: 43 % done' })).toBeTruthy();
    expect(facts()).toBe(
      'Lessons read1 of 3Exercises passed2 of 2Questions answered1 of 3Time left, about28 min',
    );
    expect(screen.getByRole('img', { name: 'Plugins 101: 60 % done' })).toBeTruthy();
    const rows = guide('Plugins 101').getAllByRole('listitem');
    expect(rows[0]?.textContent).toMatch(
      /Still to do: 1 question of 2.*Passed before seeing the solution.*on another version of the course \(v1\)/,
    );
    expect(rows[1]?.textContent).toMatch(
      /Still to do: the text.*Passed after seeing the solution.*on the present version of the course/,
    );
  });

  it('goes on where they worked last', async () => {
    await doSome();
    await show();
    expect(screen.getByRole('heading', { name: 'A first page' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Continue' }).getAttribute('href')).toBe('/page/');
  });

  it('sees the weeks in numbers too', async () => {
    await doSome();
    await show();
    const weeks = within(screen.getByRole('region', { name: 'The last 12 weeks' }));
    expect(weeks.getByRole('img').getAttribute('aria-label')).toContain('4 steps in 1 week');
    expect(weeks.getByText(/^Week of/).textContent).toMatch(
      /: exercises passed 2, lessons read 1 and questions answered 1$/,
    );
  });

  it('sees at once what another part of the page, or another tab, adds', async () => {
    const progress = await doSome();
    await show();
    await act(() => progress.add('read', 'intro', {}));
    expect(facts()).toContain('Lessons read2 of 3');
  });
});

describe('reset', () => {
  async function resetAndConfirm(what: string) {
    fireEvent.change(screen.getByLabelText('What to reset'), {
      target: { value: screen.getByRole<HTMLOptionElement>('option', { name: what }).value },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Reset…' }));
    const dialog = screen.getByRole('dialog');
    const said = dialog.textContent;
    await act(async () => {
      fireEvent.click(within(dialog).getByRole('button', { name: 'Reset' }));
    });
    return said;
  }

  it('of a lesson takes what it says, and is undone also in a later visit', async () => {
    await doSome();
    await show();
    expect(await resetAndConfirm('Serving HTTP')).toContain(
      '1 lesson read, 1 exercise passed and 1 question answered will no longer count',
    );
    await waitFor(() => expect(facts()).toContain('Lessons read0 of 3Exercises passed1 of 2'));
    expect(await (await modules.progress.pageProgress()).draft('http')).toBeUndefined();
    await leave();
    const later = await visit();
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Undo the reset of “Serving HTTP”' }));
    await waitFor(() => expect(facts()).toContain('Lessons read1 of 3Exercises passed2 of 2'));
    expect((await later.draft('http'))?.files).toEqual({ 'src/a.ts': 'mine' });
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  it('of everything leaves the beginning; keeping it changes nothing', async () => {
    const progress = await doSome();
    await show();
    const before = progress.records().length;
    fireEvent.change(screen.getByLabelText('What to reset'), { target: { value: 'everything' } });
    fireEvent.click(screen.getByRole('button', { name: 'Reset…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    expect(progress.records()).toHaveLength(before);
    await resetAndConfirm('Everything');
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Nothing here yet' })).toBeTruthy(),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Undo the reset of everything' }));
    await waitFor(() => expect(facts()).toContain('Exercises passed2 of 2'));
  });
});

describe('import', () => {
  const exported = async () => modules.transfer.exportText(await doSome());
  const choose = (text: string) =>
    act(async () => {
      const file = new File([text], 'progress.json', { type: 'application/json' });
      fireEvent.change(screen.getByLabelText('Import a file'), { target: { files: [file] } });
    });
  /** Another device. */
  async function elsewhere() {
    await leave();
    freshStorage();
    return visit();
  }

  it('of a file says what will change, asks, and brings everything back', async () => {
    const text = await exported();
    const progress = await elsewhere();
    await show();
    await choose(text);
    const dialog = await screen.findByRole('dialog');
    const lines = within(dialog)
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(lines).toEqual([
      '2 exercises will count as passed: “Serving HTTP” and “A first page”.',
      '1 lesson will count as read: “Serving HTTP”.',
      '1 question will have an answer, in “Serving HTTP”.',
      'The solution of 1 exercise will count as seen: “A first page”.',
      'Your code comes to 1 exercise: “Serving HTTP”.',
    ]);
    expect(progress.records()).toEqual([]);
    await act(async () => {
      fireEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
    });
    await screen.findByText('Merged, and stored in this browser.');
    expect(facts()).toContain('Exercises passed2 of 2');
    expect((await progress.draft('http'))?.files).toEqual({ 'src/a.ts': 'mine' });
    await choose(text);
    await screen.findByText('Everything in it is here already. Nothing was changed.');
  });

  it('of a dropped file that is not right says what is wrong, and changes nothing', async () => {
    const progress = await doSome();
    await show();
    const before = progress.records();
    const drop = document.querySelector('[data-drop]');
    for (const [text, said] of [
      ['{"schemaVersion": 1, "records": [', /cut off|incomplete|end/i],
      ['[]', /not an export of progress/],
      ['{"schemaVersion": 2}', /newer version/],
      ['{"schemaVersion": 1, "records": [{}], "drafts": []}', /record/],
    ] as const) {
      await act(async () => {
        fireEvent.drop(drop!, { dataTransfer: { files: [new File([text], 'a.json')] } });
      });
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).toMatch(said);
      expect(alert.textContent).toContain('Nothing was changed.');
      expect(screen.queryByRole('dialog')).toBeNull();
    }
    expect(progress.records()).toBe(before);
  });

  it('of a link asks as well; left alone, it is forgotten', async () => {
    const fragment = modules.transfer.toFragment(await exported());
    const progress = await elsewhere();
    window.history.replaceState(null, '', `/progress/#move=${fragment}`);
    await show();
    const dialog = await screen.findByRole('dialog', { name: 'Take in this progress?' });
    expect(dialog.textContent).toContain('2 exercises will count as passed');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Leave it' }));
    expect(window.location.hash).toBe('');
    expect(progress.records()).toEqual([]);
  });

  it('of codes asks once the last one has come, in any order, over several tabs', async () => {
    const fragment = modules.transfer.toFragment(await exported());
    const parts = modules.transfer.toParts(fragment, Math.ceil(fragment.length / 2));
    expect(parts.length).toBeGreaterThan(2);
    await elsewhere();
    for (const [index, part] of [...parts].reverse().entries()) {
      cleanup();
      window.history.replaceState(null, '', `/progress/#move=${part}`);
      await show();
      if (index < parts.length - 1) {
        await screen.findByText(/A part of your progress arrived. Still to scan: codes? 1/);
      }
    }
    expect((await screen.findByRole('dialog')).textContent).toContain('2 exercises');
  });
});

it('a link and its codes hold the same', async () => {
  await doSome();
  await show();
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Move to another device' }));
  });
  const link = (await screen.findByLabelText<HTMLInputElement>('Link with your progress')).value;
  expect(link).toMatch(/^http:\/\/localhost.*\/progress\/#move=1\./);
  // Its code is loaded by and by.
  expect(await screen.findByRole('img', { name: /^QR code/ }, { timeout: 10_000 })).toBeTruthy();
});

it('says so where nothing can be stored, and works all the same', async () => {
  await leave();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  await visit();
  await show();
  expect(document.querySelector('[data-storage="memory"]')?.textContent).toContain(
    'not being stored',
  );
  await act(() => doSome());
  expect(facts()).toContain('Exercises passed2 of 2');
});
