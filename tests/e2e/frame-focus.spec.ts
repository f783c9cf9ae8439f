import { expect, test } from '@playwright/test';
import { app, component, open, PAGE } from './lib/firstPage';
import type { Workbench } from './lib/workbench';

test.describe('the focus stays in the editor while the reader types, although the app', () => {
  const takes: [name: string, effect: string][] = [
    ['opens a modal dialog', "document.querySelector('dialog')!.showModal()"],
    ['opens a dialog', "document.querySelector('dialog')!.show()"],
    ['selects a text', "document.querySelector<HTMLInputElement>('#field')!.select()"],
    ['focuses a field', "document.querySelector<HTMLInputElement>('#field')!.focus()"],
    ['clicks the label of a field', "document.querySelector('label')!.click()"],
    ['focuses its window', 'window.focus()'],
    [
      'reports an invalid form',
      "document.querySelector<HTMLFormElement>('#form')!.reportValidity()",
    ],
    ['shows a popover', "document.querySelector<HTMLElement>('#popover')!.showPopover()"],
    [
      'adds a field with autofocus',
      "document.querySelector('#form')!.insertAdjacentHTML('beforeend', '<input autofocus>')",
    ],
    [
      'puts the caret into an editable text',
      "getSelection()!.collapse(document.querySelector('#editable'))",
    ],
  ];
  const JSX = `<form id="form"><label htmlFor="field">A field</label><input id="field" required /></form>
<dialog><button autoFocus>In the dialog</button></dialog>
<div id="popover" popover="auto"><input autoFocus /></div>
<div id="editable" contentEditable suppressContentEditableWarning>Text</div>`;

  test('does what it can to get it, at once', async ({ page }) => {
    test.setTimeout(20_000 + takes.length * 10_000);
    const { workbench } = await open(page);
    for (const [index, [name, effect]] of takes.entries()) {
      const done = 700 + index;
      const code = component(
        `useEffect(() => { ${attempt(effect)} setState(${done}); }, []);`,
        '',
        JSX,
      );
      await test.step(name, async () => {
        await workbench.write(PAGE, code);
        await expect(app(page).getByText(String(done)).first()).toBeAttached();
        await page.keyboard.press('ControlOrMeta+End');
        await keepsWhatIsTyped(workbench, name);
      });
    }
  });

  test('does what it can to get it, later', async ({ page }) => {
    test.setTimeout(60_000);
    const { workbench } = await open(page);
    const steps = takes.map(
      ([, effect], index) => `() => { ${attempt(effect)} setState(${700 + index}); }`,
    );
    // Later than an edit is watched from outside; each when the one before has been looked at.
    const code = component(
      `useEffect(() => {
        const steps = [${steps.join(',\n')}];
        const take = () => { document.querySelectorAll('dialog').forEach(it => it.close()); steps.shift()?.(); };
        const timers = steps.map((_, index) => setTimeout(take, 2_500 + index * 400));
        return () => timers.forEach(clearTimeout);
      }, []);`,
      '',
      JSX,
    );
    await workbench.write(PAGE, code);
    await expect(app(page).locator('#editable')).toBeAttached();
    await page.keyboard.press('ControlOrMeta+End');
    for (const [index, [name]] of takes.entries()) {
      await test.step(name, async () => {
        await expect
          .poll(async () => parseInt(await app(page).locator('p').first().innerText(), 10))
          .toBeGreaterThanOrEqual(700 + index);
        await expect(workbench.editor(PAGE), name).toBeFocused();
      });
    }
    await keepsWhatIsTyped(workbench, 'after all');
  });
});

const attempt = (effect: string) => `try { ${effect}; } catch (error) { console.warn(error); }`;

async function keepsWhatIsTyped(workbench: Workbench, name: string): Promise<void> {
  await expect(workbench.editor(PAGE), name).toBeFocused();
  await workbench.page.keyboard.insertText('// typed!');
  await expect(workbench.editor(PAGE), name).toContainText('// typed!');
}
