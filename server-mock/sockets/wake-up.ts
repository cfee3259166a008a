/** A bell between whoever has news and the one who waits for it. A ring while nobody waits is kept, so none is missed. */
export interface WakeUp {
  ring(): void;
  /** Resolves at the next ring, or at once when it rang since the last wait. */
  wait(): Promise<void>;
}

export function createWakeUp(): WakeUp {
  let hasRung = false;
  let waiting: (() => void) | null = null;
  return {
    ring() {
      hasRung = waiting === null;
      waiting?.();
      waiting = null;
    },
    wait() {
      if (hasRung) {
        hasRung = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        waiting = resolve;
      });
    },
  };
}
