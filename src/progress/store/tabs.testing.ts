import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createChannel, type Channel, type Port } from './channel';

/** An empty browser storage. */
export function freshStorage(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** Channels between the tabs of one reader, delivering copies at once. */
export function createBus(): () => Channel {
  const ports = new Set<Port>();
  return () => {
    const port: Port = {
      onmessage: null,
      postMessage(data: unknown) {
        for (const other of ports) {
          if (other === port) continue;
          const event = new MessageEvent('message', { data: structuredClone(data) });
          other.onmessage?.call(other as BroadcastChannel, event);
        }
      },
      close: () => void ports.delete(port),
    };
    ports.add(port);
    return createChannel(port);
  };
}
