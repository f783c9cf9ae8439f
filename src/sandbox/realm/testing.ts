import type { FromRealm, ToRealm } from '../protocol/realm';

type Heard<T extends FromRealm['type']> = Extract<FromRealm, { type: T }>;

/**
 * The host's end of a conversation with a realm, for tests.
 *
 * @param packs gives the script of a pack, or throws what the host would say of one that can't be had
 */
export function converse(port: MessagePort, packs: (name: string) => string) {
  let heard: FromRealm[] = [];
  let news = () => {};
  const say = (message: ToRealm, transfer: Transferable[] = []) =>
    port.postMessage(message, transfer);
  const of = <T extends FromRealm['type']>(type: T): Heard<T>[] =>
    heard.filter((message): message is Heard<T> => message.type === type);
  /** Resolves when something holds; it is looked at again whenever there is news. */
  const until = (holds: () => boolean) =>
    new Promise<void>(resolve => {
      news = () => holds() && resolve();
      news();
    });

  function feed(name: string) {
    try {
      say({ type: 'pack', name, code: packs(name), assets: {} });
    } catch (error) {
      say({ type: 'pack-failed', name, message: (error as Error).message });
    }
  }
  port.onmessage = ({ data }: MessageEvent<FromRealm>) => {
    if (data.type === 'need') feed(data.pack);
    else heard.push(data);
    news();
  };
  return {
    say,
    of,
    until,
    news: () => news(),
    /** Resolves when everything that was said before has been heard. */
    ping() {
      const before = of('pong').length;
      say({ type: 'ping', n: before });
      return until(() => of('pong').length > before);
    },
    forget: () => void (heard = []),
    close: () => port.close(),
  };
}

export type Conversation = ReturnType<typeof converse>;
