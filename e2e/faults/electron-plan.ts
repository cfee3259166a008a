import { seededRandom } from '../../server-mock/simulator/random.ts';

/** What is done to a round with the real app, one step after the other. */
export interface ElectronPlan {
  seed: number;
  steps: readonly ElectronStep[];
}

export type ElectronStep =
  /** Typed at the real page, and waited for until it says that it is saved. */
  | { kind: 'note'; text: string }
  /** Typed, and the main process gets SIGKILL so long after the last key; then the app starts again. */
  | { kind: 'note-and-kill'; text: string; afterMs: number; isWiped: boolean }
  | { kind: 'gateway-kill'; downMs: number }
  /** Goes on while the next steps are done. */
  | { kind: 'link'; mode: 'cut' | 'hang' | 'hang-up' | 'hang-down' | 'half-open'; forMs: number };

export function makeElectronPlan(seed: number): ElectronPlan {
  const random = seededRandom(seed);
  let notes = 0;
  const text = () => `round ${seed} note ${++notes}`;
  const steps = Array.from({ length: 10 }, (): ElectronStep => {
    const roll = random.next();
    if (roll < 0.5) return { kind: 'note', text: text() };
    if (roll < 0.66) {
      return {
        kind: 'note-and-kill',
        text: text(),
        afterMs: random.integer(0, 80),
        isWiped: random.next() < 0.5,
      };
    }
    if (roll < 0.83) return { kind: 'gateway-kill', downMs: random.integer(0, 1_500) };
    const mode = random.pick(['cut', 'hang', 'hang-up', 'hang-down', 'half-open'] as const);
    return { kind: 'link', mode, forMs: random.integer(500, 5_000) };
  });
  return { seed, steps: [{ kind: 'note', text: text() }, ...steps] };
}
