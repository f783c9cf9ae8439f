import type { ModuleRecord } from './moduleRecord';

/**
 * What reading a binding too early throws, in the words of V8, and with the circle of imports that is the reason.
 *
 * @param thrown  what the read threw
 * @param exporter  the module whose binding has no value yet
 * @param running  the modules that are being evaluated, outermost first
 */
export function cycleError(
  thrown: unknown,
  name: string,
  exporter: ModuleRecord,
  running: ModuleRecord[],
): unknown {
  if (!(thrown instanceof ReferenceError)) return thrown;
  const circle = running.slice(running.indexOf(exporter)).map(({ path }) => path);
  if (circle.length < 2 || circle[0] !== exporter.path) return thrown;
  const error = new ReferenceError(
    `Cannot access '${name}' before initialization: ${exporter.path} has not run yet, because the imports go in a circle (${[...circle, exporter.path].join(' → ')}). Move what both need into a file of its own.`,
  );
  // The read happens in the importer: that is the line to look at.
  if (thrown.stack) error.stack = thrown.stack.replace(thrown.message, () => error.message);
  return error;
}
