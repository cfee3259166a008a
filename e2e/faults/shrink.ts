/** How far shrinking goes. */
export interface ShrinkLimits {
  /** Plays at most. */
  tries: number;
  /** No new play after this, milliseconds. */
  forMs: number;
  /** Plays of one candidate before it counts as sound: chance decides which of two processes is quicker. */
  repeats: number;
}

/**
 * Looks for the fewest events that still show a fault: leaves out halves, then quarters and so on, as long as what is left
 * still fails (Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002).
 * @param play plays events; the verdict when the fault shows, else null
 * @returns the last verdict of the shortest list that failed, and how often was played; verdict null: it never failed again
 */
export async function shrink<Event, Verdict>(
  events: readonly Event[],
  play: (events: readonly Event[]) => Promise<Verdict | null>,
  { tries, forMs, repeats }: ShrinkLimits,
): Promise<{ events: readonly Event[]; verdict: Verdict | null; played: number }> {
  const startedAt = performance.now();
  let kept = events;
  let verdict: Verdict | null = null;
  let played = 0;
  const isOver = () => played >= tries || performance.now() - startedAt > forMs;

  async function fails(candidate: readonly Event[]): Promise<boolean> {
    for (let repeat = 0; repeat < repeats && !isOver(); repeat += 1) {
      played += 1;
      const shown = await play(candidate);
      if (shown === null) continue;
      verdict = shown;
      kept = candidate;
      return true;
    }
    return false;
  }

  let parts = 2;
  while (kept.length > 1 && parts <= kept.length * 2 && !isOver()) {
    const size = Math.max(1, Math.ceil(kept.length / parts));
    const starts = Array.from({ length: Math.ceil(kept.length / size) }, (_, index) => index * size);
    let hasShrunk = false;
    // From the end: what came after the fault is the first that can go.
    for (const start of starts.reverse()) {
      const without = [...kept.slice(0, start), ...kept.slice(start + size)];
      if (without.length < kept.length && (await fails(without))) hasShrunk = true;
    }
    if (!hasShrunk && size === 1) break;
    parts = hasShrunk ? parts : parts * 2;
  }
  return { events: kept, verdict, played };
}
