export function keepProgress(_exercise: unknown, _course: string) {
  return { events: {}, connect: async (_session: unknown) => {} };
}
