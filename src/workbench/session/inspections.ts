import type { Problem } from '../../sandbox/protocol/common';
import type { Inspection, InspectionOf, InspectQuery } from '../../sandbox/protocol/inspect';
import type { FromHost } from '../../sandbox/protocol/page';

/** Why there is no answer. */
export class InspectionFailed extends Error {
  override readonly name = 'InspectionFailed';
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

const NO_SANDBOX: Problem = {
  kind: 'stopped',
  title: 'There is no sandbox yet',
  message: 'It is loaded when you come to the exercise.',
};

interface Waiting {
  readonly kind: InspectQuery['kind'];
  resolve(result: Inspection): void;
  reject(error: InspectionFailed): void;
}

/** Questions about what runs in the sandbox, each with its answer. */
export function createInspections() {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  return {
    /**
     * @param send gets the question; absent while there is nobody to ask
     * @throws (rejects) InspectionFailed
     */
    ask<Kind extends InspectQuery['kind']>(
      query: Extract<InspectQuery, { kind: Kind }>,
      send: ((id: number, query: InspectQuery) => void) | undefined,
    ): Promise<InspectionOf<Kind>> {
      if (!send) return Promise.reject(new InspectionFailed(NO_SANDBOX));
      const id = (last += 1);
      return new Promise((resolve, reject) => {
        waiting.set(id, { kind: query.kind, resolve: resolve as Waiting['resolve'], reject });
        send(id, query);
      });
    },
    hear({ id, result, problem }: Extract<FromHost, { type: 'stagecraft/inspected' }>): void {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (result?.kind === asked?.kind && result) asked?.resolve(result);
      else if (problem) asked?.reject(new InspectionFailed(problem));
    },
    /** The sandbox is gone, and another one knows nothing of these. */
    clear(): void {
      for (const { reject } of waiting.values()) reject(new InspectionFailed(NO_SANDBOX));
      waiting.clear();
    },
  };
}
