// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';

// Both patch prototypes for good, so each gets a module registry and a document of its own making.
const { prototype } = HTMLElement;
const native = { focus: prototype.focus, blur: prototype.blur };
const svg = SVGElement.prototype.focus;
afterEach(() => {
  Object.assign(prototype, native);
  SVGElement.prototype.focus = svg;
  document.body.replaceChildren();
  for (const name of ['activeElement', 'visibilityState', 'hidden', 'hasFocus'])
    Reflect.deleteProperty(document, name);
});

const input = (id: string) => {
  const element = document.createElement('input');
  element.id = id;
  document.body.append(element);
  return element;
};

it('the preview takes no focus before the reader is in it', async () => {
  const { keepFocusOutside } = await import('./focus');
  const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  keepFocusOutside(window);
  const element = input('a');
  element.focus();
  expect(document.activeElement).toBe(document.body);
  hasFocus.mockReturnValue(true);
  element.focus();
  expect(document.activeElement).toBe(element);
});

it('what shows, selects or complains leaves the focus alone, too, before the reader is in it', async () => {
  const shown: [string, boolean][] = [];
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      shown.push(['modal', this.inert]);
    },
  });
  const reported = vi.spyOn(HTMLFormElement.prototype, 'reportValidity');
  const { keepFocusOutside } = await import('./focus');
  const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  keepFocusOutside(window);
  const [dialog, form, field] = [
    document.createElement('dialog'),
    document.createElement('form'),
    input('name'),
  ];
  document.body.append(dialog, form);
  form.append(field);
  field.required = true;
  const nativeSelect = vi.spyOn(field, 'setSelectionRange');

  dialog.showModal();
  expect([shown, dialog.inert]).toEqual([[['modal', true]], false]);
  field.value = 'abc';
  field.select();
  expect(nativeSelect).toHaveBeenCalledWith(0, 3);
  field.value = '';
  expect([form.reportValidity(), reported.mock.calls.length]).toEqual([false, 0]);

  hasFocus.mockReturnValue(true);
  dialog.showModal();
  expect(shown[1]![1]).toBe(false);
  form.reportValidity();
  expect(reported).toHaveBeenCalledTimes(1);
});

it('a script’s click on a label does what it does, without the focus', async () => {
  const { keepFocusOutside } = await import('./focus');
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  keepFocusOutside(window);
  const label = document.createElement('label');
  const field = input('agree');
  field.type = 'checkbox';
  label.append('I agree', field);
  document.body.append(label);
  const seen: boolean[] = [];
  field.addEventListener('click', () => seen.push(field.inert));
  label.click();
  expect([field.checked, seen, field.inert]).toEqual([true, [true], false]);
  field.click();
  expect([field.checked, seen]).toEqual([false, [true, false]]);
});

it('checks have a focus of their own, with its events', async () => {
  const { simulateFocus } = await import('./simulatedFocus');
  const nativeFocus = vi.spyOn(prototype, 'focus');
  simulateFocus(window);
  const seen: string[] = [];
  for (const type of ['focus', 'focusin', 'blur', 'focusout'])
    document.addEventListener(
      type,
      event => {
        const { target, relatedTarget } = event as FocusEvent;
        const to = (relatedTarget as Element | null)?.id ?? '-';
        seen.push(`${type} ${(target as Element).id} ${to}`);
      },
      true,
    );
  const [a, b] = [input('a'), input('b')];

  a.focus();
  expect(document.activeElement).toBe(a);
  expect(seen.splice(0)).toEqual(['focus a -', 'focusin a -']);
  b.focus();
  expect(seen.splice(0)).toEqual(['blur a b', 'focusout a b', 'focus b a', 'focusin b a']);
  b.focus();
  a.blur();
  expect(seen).toEqual([]);
  b.blur();
  expect(document.activeElement).toBe(document.body);
  expect(nativeFocus).not.toHaveBeenCalled();
  expect([document.hasFocus(), document.visibilityState, document.hidden]).toEqual([
    true,
    'visible',
    false,
  ]);
});

it('only what can have the focus gets it, and what is removed loses it', async () => {
  const { simulateFocus } = await import('./simulatedFocus');
  simulateFocus(window);
  const plain = document.createElement('div');
  const disabled = input('d');
  disabled.disabled = true;
  const loose = document.createElement('button');
  document.body.append(plain);
  for (const element of [plain, disabled, loose]) element.focus();
  expect(document.activeElement).toBe(document.body);
  plain.tabIndex = -1;
  plain.focus();
  expect(document.activeElement).toBe(plain);
  plain.remove();
  expect(document.activeElement).toBe(document.body);
});

it('a handler that moves the focus on has the last word', async () => {
  const { simulateFocus } = await import('./simulatedFocus');
  simulateFocus(window);
  const [a, b, c] = [input('a'), input('b'), input('c')];
  a.focus();
  a.addEventListener('blur', () => c.focus());
  b.focus();
  expect(document.activeElement).toBe(c);
});
