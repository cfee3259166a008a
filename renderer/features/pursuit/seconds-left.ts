/** Whole seconds until `expiresAt`, the begun one counted; 0 when it is over. Both milliseconds UTC. */
export function secondsLeft(expiresAt: number, now: number): number {
  return Math.max(0, Math.ceil((expiresAt - now) / 1000));
}
