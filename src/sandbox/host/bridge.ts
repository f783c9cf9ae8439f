import type { Supervisor } from './supervisor';

type End = () => Pick<Supervisor, 'send' | 'life' | 'wake'>;

/**
 * The way of the app's requests to the backend: a channel between the two realms, a new one whenever either of them is
 * another. What is sent before both are there waits in the channel.
 */
export function createBridge(worker: End, preview: End) {
  let joined: string | undefined;

  return {
    /** Joins the realms that there are now, if they are not. The app is told if there is nothing at the other end. */
    connect() {
      preview().wake();
      const lives = `${worker().life() ?? 'none'} ${preview().life()}`;
      if (lives === joined) return;
      joined = lives;
      if (worker().life() === undefined) return void preview().send({ type: 'bridge' });
      const { port1, port2 } = new MessageChannel();
      preview().send({ type: 'bridge' }, [port1]);
      worker().send({ type: 'bridge' }, [port2]);
    },
  };
}
