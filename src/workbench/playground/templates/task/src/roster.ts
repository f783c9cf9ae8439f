/** Who is on call, one after the other. */
export function createRoster(people: readonly string[]) {
  let shifts = 0;
  const onCall = () => people[shifts % people.length];
  return {
    onCall,
    handOver() {
      shifts += 1;
      return onCall();
    },
  };
}

export type Roster = ReturnType<typeof createRoster>;
