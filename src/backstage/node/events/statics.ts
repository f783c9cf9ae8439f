import type { EventEmitter } from 'node:events';

type Statics = typeof EventEmitter;

/**
 * Adds the statics of Node 20's EventEmitter that npm's events 3.3 lacks, in place: readable-stream and packages that
 * subclass the emitter must all see one class.
 */
export function addMissingStatics(emitter: Statics): void {
  const statics: Partial<Record<keyof Statics, unknown>> = {
    errorMonitor: Symbol('events.errorMonitor'),
    captureRejectionSymbol: Symbol.for('nodejs.rejection'),
    captureRejections: false,
    getEventListeners: (target: EventEmitter, event: string | symbol) => target.listeners(event),
    setMaxListeners: (count: number, ...targets: Partial<EventEmitter>[]) =>
      targets.forEach(target => target.setMaxListeners?.(count)),
    getMaxListeners: (target: EventEmitter) => target.getMaxListeners(),
  };
  for (const [name, value] of Object.entries(statics)) {
    if (!(name in emitter))
      Object.defineProperty(emitter, name, { value, writable: true, configurable: true });
  }
}
