import type { LinkMode } from './proxy.ts';

/** What is done to a round, as plain data: the same plan can be played again, with some of its events left out. */
export interface Plan {
  seed: number;
  consoles: number;
  lengthMs: number;
  /** Each desk's clock minus the true one, milliseconds. */
  skewsMs: readonly number[];
  gatewayOffsetMs: number;
  mostEntriesBehind: number;
  events: readonly PlanEvent[];
}

/** `atMs` since the beginning; `roll`, 0 <= roll < 1, stands in for what an operator has in mind. */
export type PlanEvent = { atMs: number } & Deed;

type Deed =
  /** Of a crash, or of a theft. */
  | { kind: 'alert'; callId: string; isTheft: boolean }
  /** One decision after the other, `count` of them without waiting for the word "saved". */
  | { kind: 'decide'; desk: number; rolls: readonly number[]; validMs: number }
  | { kind: 'claim-together'; desks: readonly number[]; roll: number }
  | { kind: 'settle-refused'; desk: number; roll: number }
  /** `offsetMs`: of its clock in its next life; null: as before. */
  | { kind: 'gateway-kill'; downMs: number; offsetMs: number | null }
  /** The gateway is killed so long after the next message of this sort passes the desk's proxy. */
  | { kind: 'gateway-kill-on'; on: 'act' | 'answer'; desk: number; afterMs: number; downMs: number }
  | { kind: 'gateway-pause'; forMs: number }
  | { kind: 'gateway-copy'; downMs: number }
  | { kind: 'gateway-restore'; downMs: number }
  | DeskKill
  /** Killed when its next actions pass, or the answer to them. */
  | (Omit<DeskKill, 'kind' | 'points'> & { kind: 'desk-kill-on'; on: 'act' | 'answer' })
  | { kind: 'link'; desk: number; mode: LinkMode; forMs: number }
  /** The connection is reset in place of the next actions or the next answer, so many times: they go again on another one. */
  | { kind: 'reset-on'; on: 'act' | 'answer'; desk: number; times: number }
  | { kind: 'disk'; desk: number; state: 'full' | 'failing'; forMs: number }
  | { kind: 'box'; desk: number; forMs: number }
  | { kind: 'clock'; desk: number; skewMs: number };

/** `points`: killed at the n-th point from then, 0 at once. `tearAt`: how much of a write under way reaches the black box. */
export type DeskKill = {
  kind: 'desk-kill';
  desk: number;
  points: number;
  downMs: number;
  isWiped: boolean;
  tearAt: number;
};

/** An event in one line, for whoever reads a history. */
export function lineOf({ atMs, kind, ...rest }: PlanEvent): string {
  const details = Object.entries(rest).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return [`${String(Math.round(atMs)).padStart(6)} ms`, kind, ...details].join(' ');
}
