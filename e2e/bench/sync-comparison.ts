import { statisticsOf } from './statistics.ts';

/** What one contender has shown in all rounds; `durability` as seen on its writing transactions. */
export interface Samples {
  name: string;
  role: 'ours' | 'floor' | 'peer';
  durability: string;
  ms: readonly number[];
}

/** Several contenders at the same thing, measured in turns in one run. `oursPerThis` over 1: ours is slower than this one. */
export interface Comparison {
  name: string;
  aim: string;
  checked: string;
  contenders: readonly {
    name: string;
    role: Samples['role'];
    durability: string;
    samples: number;
    minMs: number;
    medianMs: number;
    maxMs: number;
    oursPerThis: number;
  }[];
}

/** @param all each with at least one sample; ours first */
export function comparison(name: string, aim: string, checked: string, all: readonly Samples[]): Comparison {
  const medianOf = ({ ms }: Samples) => statisticsOf(ms).median;
  const ours = all[0] === undefined ? Number.NaN : medianOf(all[0]);
  const contenders = all.map((one) => ({
    name: one.name,
    role: one.role,
    durability: one.durability,
    samples: one.ms.length,
    minMs: Math.round(Math.min(...one.ms)),
    medianMs: Math.round(medianOf(one)),
    maxMs: Math.round(Math.max(...one.ms)),
    oursPerThis: Number((ours / medianOf(one)).toFixed(2)),
  }));
  return { name, aim, checked, contenders };
}

/** One list a round: in each round all take their turn, each round begun by another. */
export function turns<Contender>(contenders: readonly Contender[], rounds: number): Contender[][] {
  return Array.from({ length: rounds }, (_, round) => {
    const first = round % contenders.length;
    return [...contenders.slice(first), ...contenders.slice(0, first)];
  });
}
