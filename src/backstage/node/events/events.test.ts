import nodeEvents from 'node:events';
import npmEvents from 'events/events.js';
import { describe, expect, it } from 'vitest';
import { addMissingStatics } from './statics';

addMissingStatics(npmEvents);
const implementations: [string, typeof nodeEvents][] = [
  ['node', nodeEvents],
  ['shim', npmEvents],
];

describe.each(implementations)('events of %s', (_name, EventEmitter) => {
  it('is a class that can be called on, and that knows its listeners', () => {
    const emitter = new EventEmitter();
    const first = () => {};
    emitter.on('a', first);
    expect(EventEmitter.getEventListeners(emitter, 'a')).toEqual([first]);
    expect(EventEmitter.EventEmitter).toBe(EventEmitter);
    EventEmitter.setMaxListeners(3, emitter);
    expect(emitter.getMaxListeners()).toBe(3);
    expect(EventEmitter.errorMonitor).toBeTypeOf('symbol');
    expect(EventEmitter.captureRejectionSymbol).toBe(Symbol.for('nodejs.rejection'));
  });

  it('waits for an event, and throws an error that nobody hears', async () => {
    const emitter = new EventEmitter();
    const waiting = EventEmitter.once(emitter, 'go');
    emitter.emit('go', 1, 2);
    expect(await waiting).toEqual([1, 2]);
    expect(() => emitter.emit('error', new Error('alone'))).toThrow('alone');
  });
});
