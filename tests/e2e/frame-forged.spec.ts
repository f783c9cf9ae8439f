import { expect, test, type Page } from '@playwright/test';
import { editableFiles } from './lib/course';
import { app } from './lib/firstPage';
import { Workbench } from './lib/workbench';

test.describe('forged messages', () => {
  const ID = 'first-page';
  const PAGE = 'src/components/TodoPage.tsx';

  /**
   * Says things to the host, over its own port and past it, and to every window above, again and again; but not so often
   * that the page, whose thread its frames share, could do nothing else.
   */
  const FORGER = (forged: object[]) => `
const forged = ${JSON.stringify(forged)};
const native = MessagePort.prototype.postMessage;
let ports = new Set<MessagePort>();
MessagePort.prototype.postMessage = function (this: MessagePort, ...args: unknown[]) {
  ports.add(this);
  return native.apply(this, args as never);
};
console.log('forging');
let rounds = 0;
function forge() {
  rounds += 1;
  for (const message of forged) {
    for (const port of ports) native.call(port, message as never);
    for (const to of [parent, top]) {
      to!.postMessage(message, '*');
      for (let $id = 0; $id < 10; $id += 1) to!.postMessage({ ...message, $id, codesandbox: true }, '*');
    }
  }
}
setInterval(forge, 250);

export function TodoPage() {
  const [at, setAt] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setAt(rounds), 50);
    return () => clearInterval(timer);
  }, []);
  return <p>{at > 5 && ports.size > 0 ? 'All is forged' : 'Forging'}</p>;
}
`;
  const IMPORTS = "import { useEffect, useState } from 'react';\n";

  async function forgeIn(page: Page, forged: object[]): Promise<Workbench> {
    const workbench = await Workbench.open(page, ID);
    await workbench.writeAll({
      ...editableFiles(ID, 'solution'),
      [PAGE]: IMPORTS + FORGER(forged),
    });
    await workbench.openPanel('Preview');
    await expect(app(page).getByText('All is forged')).toBeVisible();
    return workbench;
  }

  const CHECK = 'says which to-dos are done, not by color alone';
  const passed = [1, 2, 3].flatMap(run => [
    { type: 'checks-begin', run },
    {
      type: 'check',
      run,
      event: { type: 'result', name: CHECK, status: 'passed', ms: 1 },
    },
    { type: 'checks-end', run, outcome: { kind: 'decided', passed: 7, failed: 0 } },
    { type: 'stagecraft/check', run, name: CHECK, status: 'passed', ms: 1 },
    { type: 'stagecraft/run-start', run },
    { type: 'stagecraft/run-end', run },
  ]);

  test('of the preview change nothing in the state of the checks', async ({ page }) => {
    const workbench = await forgeIn(page, passed);
    await expect(workbench.root).toHaveAttribute('data-state', 'idle');
    await expect(workbench.root).toHaveAttribute('data-runs', '0');
    for (const status of Object.values(await workbench.statuses())) expect(status).toBe('todo');

    // Not during a run either: that is decided in another frame.
    expect(await workbench.run()).toBe('failed');
    await expect(workbench.check(CHECK)).toHaveAttribute('data-status', 'failed');
    await expect(workbench.root).toHaveAttribute('data-runs', '1');
  });

  test('of the preview start no backend, and junk breaks nothing', async ({ page }) => {
    const workbench = await forgeIn(page, [
      { type: 'live', session: 1, state: 'running', routes: [] },
      { type: 'live', session: 1, state: 'failed', error: 1 },
      { type: 'response', response: { id: 1, headers: [], body: '', ms: 0 } },
      { type: 'ready' },
      { type: 'pong', n: 'x' },
      { type: 'need', pack: '__proto__' },
      { type: 'need', pack: '../../course.json' },
      { type: 'logs', lines: 'x'.repeat(1000), dropped: -1 },
      { type: 'constructor' },
      { type: 'location', location: { path: { href: '/' }, index: null } },
      { type: 'preview-error', session: 1, phase: 'render', error: null },
      { type: 'compile', modules: {} },
      { type: 'run-all-tests', run: 1 },
      { type: 'stagecraft/cancel', run: 1 },
      { type: 'stagecraft/restart' },
      { type: 'stagecraft/live', state: 'failed' },
      {},
    ]);
    await expect(workbench.root).toHaveAttribute('data-state', 'idle');
    await expect(workbench.root).toHaveAttribute('data-runs', '0');
    await workbench.writeAll(editableFiles(ID, 'solution'));
    expect(await workbench.run()).toBe('passed');
  });
});
