import type { PluginRequest, PluginResponse } from '../protocol/common';

/** Requests to the backend that still wait for their answer, so that none waits for ever. */
export function createRequests(emit: (response: PluginResponse) => void) {
  const unanswered = new Map<number, number>();
  const held = new Map<number, PluginRequest>();

  /** What they were sent to is gone. Those that are held back still have their turn. */
  function failSent(error: string) {
    for (const [id, since] of unanswered) {
      if (held.has(id)) continue;
      unanswered.delete(id);
      emit({ id, headers: [], body: '', ms: performance.now() - since, error });
    }
  }
  return {
    add: ({ id }: PluginRequest) => void unanswered.set(id, performance.now()),
    /** Keeps a request back until the backend is started again. */
    hold: (request: PluginRequest) => void held.set(request.id, request),
    takeHeld(): PluginRequest[] {
      const all = [...held.values()];
      held.clear();
      return all;
    },
    answer(response: PluginResponse) {
      if (unanswered.delete(response.id)) emit(response);
    },
    failSent,
    failAll(error: string) {
      held.clear();
      failSent(error);
    },
  };
}
