/**
 * Keeps forms from being sent, which would take the document away: the policy would leave an empty page in its place. A
 * form that a handler deals with, and one that only closes its dialog, is left alone.
 *
 * @param remark tells the reader of a form that is not sent
 */
export function catchForms(
  target: Window & typeof globalThis,
  remark: (message: string) => void,
): void {
  const { prototype } = target.HTMLFormElement;
  const native = prototype.submit;
  prototype.submit = function submit() {
    if (this.method === 'dialog') native.call(this);
    else remark('form.submit() sends nothing in this sandbox: it has no network.');
  };

  target.addEventListener('submit', event => {
    if (event.defaultPrevented) return;
    const form = event.target as HTMLFormElement;
    const { submitter } = event;
    const method =
      submitter?.getAttribute('formmethod') ?? form.getAttribute('method')?.toLowerCase();
    if (method === 'dialog') return;
    event.preventDefault();
    remark(
      'A form was submitted, and nothing kept the browser from leaving the page for it. This sandbox did: in a handler of your own, call `event.preventDefault()` first.',
    );
  });
}
