const origin = performance.now();

const nanoseconds = (): bigint => BigInt(Math.round((performance.now() - origin) * 1e6));

/** process.hrtime: [seconds, nanoseconds] since start-up, or since an earlier reading. Resolution is the browser's. */
export function hrtime(previous?: [number, number]): [number, number] {
  let elapsed = nanoseconds();
  if (previous) elapsed -= BigInt(previous[0]) * 1_000_000_000n + BigInt(previous[1]);
  return [Number(elapsed / 1_000_000_000n), Number(elapsed % 1_000_000_000n)];
}
hrtime.bigint = nanoseconds;

/** Seconds since start-up. */
export const uptime = (): number => (performance.now() - origin) / 1000;
