type Remark = (message: string) => void;

const override = (target: object, properties: Record<string, unknown>) => {
  for (const [name, value] of Object.entries(properties))
    Object.defineProperty(target, name, { configurable: true, writable: true, value });
};

/** Where learner code may send the app by `history.back()` and kin, in steps. */
export type Go = (steps: number) => void;

/**
 * Makes harmless what an opaque-origin document must not do, or does by throwing: cookies, the session history that it
 * shares with the page around it, windows and dialogs, and writing a new document over this one.
 *
 * @param remark tells the reader of what did not happen
 * @param go where there is an app with a history of its own; nowhere otherwise
 */
export function installHarmless(
  target: Window & typeof globalThis,
  remark: Remark,
  go: Go = () => {},
): void {
  Object.defineProperty(target.document, 'cookie', {
    configurable: true,
    get: () => '',
    set() {},
  });

  let state: unknown = null;
  const remember = (next: unknown) => void (state = structuredClone(next));
  const { prototype } = target.History; // what an instance has of its own can be passed by
  Object.defineProperty(prototype, 'state', { configurable: true, get: () => state });
  override(prototype, {
    pushState: remember,
    replaceState: remember,
    back: () => go(-1),
    forward: () => go(1),
    go(steps?: unknown) {
      const by = Math.trunc(Number(steps)) || 0;
      if (by === 0) remark('history.go(0) does not load the page again in this sandbox.');
      else go(by);
    },
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

  // After a document has loaded, each of these empties it and takes all its listeners away.
  const writes = (name: string) => () =>
    remark(`document.${name}() does nothing in this sandbox. An app draws with React.`);
  override(target.Document.prototype, {
    open: writes('open'),
    write: writes('write'),
    writeln: writes('writeln'),
  });
}
