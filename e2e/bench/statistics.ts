/** Milliseconds of one measured thing, and where its samples lie. */
export interface Statistics {
  samples: number;
  p25: number;
  median: number;
  p75: number;
  p95: number;
  p99: number;
}

/** @param values at least one; milliseconds */
export function statisticsOf(values: readonly number[]): Statistics {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => Number((sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN).toFixed(1));
  return { samples: sorted.length, p25: at(0.25), median: at(0.5), p75: at(0.75), p95: at(0.95), p99: at(0.99) };
}

/** One figure beside its floor, measured in the same run. Ratios over 1: slower than the floor. */
export interface Figure {
  name: string;
  aim: string;
  measured: Statistics;
  floor: Statistics;
  ratioOfMedians: number;
  ratioOfP99: number;
}

export function figure(name: string, aim: string, measured: readonly number[], floor: readonly number[]): Figure {
  const [ours, bare] = [statisticsOf(measured), statisticsOf(floor)];
  const ratio = (a: number, b: number) => Number((a / b).toFixed(2));
  return {
    name,
    aim,
    measured: ours,
    floor: bare,
    ratioOfMedians: ratio(ours.median, bare.median),
    ratioOfP99: ratio(ours.p99, bare.p99),
  };
}
