const WINDOW_MS = 60_000;
const WRONG_TRIES = 5;

/** Counts wrong tries to sign in, per operator id, whether or not that operator exists. */
export interface Tries {
  /** Takes one try; undefined when there are none left for now. @returns gives it back, after a right secret */
  take(operatorId: string): (() => void) | undefined;
}

/** @param clock milliseconds UTC */
export function createTries(clock: () => number): Tries {
  const takenAt = new Map<string, number[]>();
  return {
    // Taken before the secret is checked: otherwise many tries at once would all pass the count.
    take(operatorId) {
      const now = clock();
      forget(takenAt, now - WINDOW_MS);
      const taken = takenAt.get(operatorId) ?? [];
      if (taken.length >= WRONG_TRIES) return undefined;
      takenAt.set(operatorId, [...taken, now]);
      return () => {
        const left = takenAt.get(operatorId) ?? [];
        const index = left.indexOf(now);
        takenAt.set(operatorId, index === -1 ? left : left.toSpliced(index, 1));
      };
    },
  };
}

function forget(takenAt: Map<string, number[]>, before: number): void {
  for (const [id, times] of takenAt) {
    const kept = times.filter((time) => time > before);
    if (kept.length === 0) takenAt.delete(id);
    else takenAt.set(id, kept);
  }
}
