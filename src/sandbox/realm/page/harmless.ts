type Remark = (message: string) => void;

const override = (target: object, properties: Record<string, unknown>) => {
  for (const [name, value] of Object.entries(properties))
    Object.defineProperty(target, name, { configurable: true, writable: true, value });
};

/**
 * Makes harmless what an opaque-origin document must not do, or does by throwing: cookies, the session history that it
 * shares with the page around it, windows and dialogs.
 *
 * @param remark tells the reader of what did not happen
 */
export function installHarmless(target: Window & typeof globalThis, remark: Remark): void {
  Object.defineProperty(target.document, 'cookie', {
    configurable: true,
    get: () => '',
    set() {},
  });

  let state: unknown = null;
  const remember = (next: unknown) => void (state = structuredClone(next));
  Object.defineProperty(target.history, 'state', { configurable: true, get: () => state });
  override(target.history, {
    pushState: remember,
    replaceState: remember,
    back() {},
    forward() {},
    go() {},
  });

  const said = (name: string, text: unknown) =>
    `${name}(${text === undefined ? '' : JSON.stringify(String(text))})`;
  override(target, {
    open(url?: unknown) {
      remark(`window.${said('open', url)} opens nothing in this sandbox.`);
      return null;
    },
    alert: (text?: unknown) => remark(`${said('alert', text)} is not shown in this sandbox.`),
    confirm(text?: unknown) {
      remark(`${said('confirm', text)} is not shown in this sandbox: it answers Cancel.`);
      return false;
    },
    prompt(text?: unknown) {
      remark(`${said('prompt', text)} is not shown in this sandbox: it answers Cancel.`);
      return null;
    },
    print: () => remark('print() does nothing in this sandbox.'),
  });
}
