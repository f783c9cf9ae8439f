import { expect, test } from '@playwright/test';
import { app, component, open, PAGE } from './lib/firstPage';

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

  test('does what it can to get it', async ({ page }) => {
    test.setTimeout(20_000 + takes.length * 15_000);
    const { workbench } = await open(page);
    for (const [index, [name, effect]] of takes.entries()) {
      const done = 700 + index;
      const code = component(
        `useEffect(() => {
          const take = () => { try { ${effect}; } catch (error) { console.warn(error); } };
          take();
          // Later than an edit is watched from outside.
          const timer = setTimeout(() => { document.querySelectorAll('dialog').forEach(it => it.close()); take(); setState(${done}); }, 2_500);
          return () => clearTimeout(timer);
        }, []);`,
        '',
        JSX,
      );
      await test.step(`${name}, at once and later`, async () => {
        await workbench.write(PAGE, code);
        await expect(app(page).locator('#editable')).toBeAttached();
        await page.keyboard.press('ControlOrMeta+End');
        await page.keyboard.insertText('// typed');
        await expect(app(page).getByText(String(done)).first()).toBeAttached();
        await expect(workbench.editor(PAGE), name).toBeFocused();
        await page.keyboard.insertText('!');
        await expect(workbench.editor(PAGE), name).toContainText('// typed!');
      });
    }
  });
});
