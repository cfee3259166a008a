/** The gateway's time at this desk: told by the gateway, carried on by a clock that never jumps. */
export interface GatewayTime {
  /** Milliseconds UTC; before the gateway has ever told, the desk's own clock. */
  now(): number;
  /** Gateway clock minus desk clock at this moment, milliseconds; null = the gateway has not told yet. */
  offsetMs(): number | null;
  /** @param at what the gateway's clock showed @param heardAt monotonic() at that moment */
  learn(at: number, heardAt: number): void;
}

/**
 * @param clock the desk's own clock, milliseconds UTC: somebody may put it back or forward at any time
 * @param monotonic milliseconds from anywhere, that never jump
 */
export function createGatewayTime(clock: () => number, monotonic: () => number): GatewayTime {
  let known: { at: number; heardAt: number } | null = null;
  const now = () => (known === null ? clock() : known.at + (monotonic() - known.heardAt));
  return {
    now,
    offsetMs: () => (known === null ? null : Math.round(now() - clock())),
    learn(at, heardAt) {
      known = { at, heardAt };
    },
  };
}
