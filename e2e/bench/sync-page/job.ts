import type { Session } from '#shared/protocol/session.ts';

/** What a contender is asked to do: take in a journal, or bring out what was decided offline. */
export type Task = 'catch-up' | 'drain';

/** Which durability the transactions ask for: the one that the contender asks for by itself, or one put on all of them. */
export type Durability = 'own' | 'strict' | 'relaxed';

/** The gateway that the real engine connects to; `isFresh`: the console knows nothing of it, so it gets a snapshot. */
export interface GatewayAccess {
  url: string;
  session: Session;
  epoch: string;
  head: number;
  isFresh: boolean;
}

export interface Job {
  contender: string;
  task: Task;
  durability: Durability;
  gateway: GatewayAccess | null;
}

/** How long it took and what it left behind: rows in the contender's own tables, and the durabilities seen while writing. */
export interface Outcome {
  ms: number;
  kept: Readonly<Record<string, number>>;
  durabilities: readonly string[];
}

/** One contender: gets ready untimed, runs timed, and counts what it kept. */
export interface Run {
  run(): Promise<void>;
  count(): Promise<Record<string, number>>;
}
