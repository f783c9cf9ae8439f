import type { RealmCore } from '../core';
import { installRandomUuid } from './crypto';
import { installHarmless, type Go } from './harmless';
import { installStorages } from './storage';

/**
 * Gives a frame of an opaque origin what an app expects of its page.
 *
 * @param go where `history.back()` and kin lead
 * @returns `clearStorages`, and `remark`, which tells the reader of what does not happen here
 */
export function installPage(target: Window & typeof globalThis, { logs }: RealmCore, go?: Go) {
  const remark = (message: string) =>
    logs.add({ at: Date.now(), level: 'warn', source: 'console', message });
  installHarmless(target, remark, go);
  installRandomUuid(target.crypto);
  return { clearStorages: installStorages(target), remark };
}

/** Calls back with the host's port, which the bootstrap hands over (see frame.ts), when the document can be written to. */
export function onBoot(main: (port: MessagePort) => void): void {
  addEventListener(
    'stagecraft:boot',
    event => {
      const start = () => main((event as MessageEvent).ports[0]!);
      if (document.readyState === 'loading')
        document.addEventListener('DOMContentLoaded', start, { once: true });
      else start();
    },
    { once: true },
  );
}
