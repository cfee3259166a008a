/** Time as the simulator sees it: tests run it faster than the world's. */
export interface Clock {
  /** Milliseconds UTC. */
  now(): number;
  /** Calls `then` once after `delayMs` (at least 0) of this clock's time. @returns a function that calls it off */
  schedule(delayMs: number, then: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  schedule: (delayMs, then) => {
    const timer = setTimeout(then, Math.max(0, delayMs));
    return () => clearTimeout(timer);
  },
};
