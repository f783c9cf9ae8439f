import type { Channel, Message } from './channel';

const NONE: ReadonlySet<string> = new Set();

/**
 * Which exercises the reader's other tabs have open. A tab that leaves says so; one that crashed is forgotten with the
 * next `ask`.
 */
export function createPresence(tab: string, channel: Channel, changed: () => void) {
  const mine: string[] = [];
  let others = new Map<string, readonly string[]>();
  let elsewhere = NONE;

  const tell = (exercises: readonly string[] = mine) =>
    channel.post({ type: 'open', tab, exercises: [...exercises] });
  const update = () => {
    const next = new Set([...others.values()].flat());
    if (next.size === elsewhere.size && [...next].every(id => elsewhere.has(id))) return;
    elsewhere = next;
    changed();
  };

  return {
    elsewhere: () => elsewhere,
    receive(message: Exclude<Message, { type: 'changes' }>) {
      if (message.type === 'who') {
        if (mine.length > 0) tell();
        return;
      }
      others.set(message.tab, message.exercises);
      update();
    },
    /** Says that the exercise is open here; returns what takes it back. */
    open(exerciseId: string): () => void {
      mine.push(exerciseId);
      tell();
      let open = true;
      return () => {
        if (!open) return;
        open = false;
        mine.splice(mine.indexOf(exerciseId), 1);
        tell();
      };
    },
    /** Asks afresh; only tabs that live answer. */
    ask() {
      others = new Map();
      update();
      channel.post({ type: 'who' });
    },
    leave: () => tell([]),
    comeBack() {
      if (mine.length > 0) tell();
    },
  };
}
