import type { Socket } from 'node:net';

/** What a way does with octets at this moment. */
export type Way = 'pass' | 'hold' | 'drop' | 'slow';

/** One direction of a connection: passes octets on in their order, each not before its time. */
export interface Pump {
  push(octets: Buffer): void;
  /** The way may have changed. */
  wake(): void;
  end(): void;
}

export const slowWay = { latencyMs: 150, octetsPerSecond: 40_000 };

export function createPump(to: Socket, way: () => Way): Pump {
  const waiting: { octets: Buffer; comesAt: number }[] = [];
  let freeAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function run(): void {
    clearTimeout(timer);
    for (let first = waiting[0]; first !== undefined && way() !== 'hold'; first = waiting[0]) {
      const leftMs = first.comesAt - performance.now();
      if (leftMs > 0 && way() === 'slow') {
        timer = setTimeout(run, leftMs);
        return;
      }
      waiting.shift();
      if (way() !== 'drop' && to.writable) to.write(first.octets);
    }
  }

  return {
    push(octets) {
      const at = performance.now();
      const isSlow = way() === 'slow';
      if (isSlow) freeAt = Math.max(freeAt, at) + (octets.length / slowWay.octetsPerSecond) * 1000;
      waiting.push({ octets, comesAt: isSlow ? freeAt + slowWay.latencyMs : at });
      run();
    },
    wake: run,
    end() {
      clearTimeout(timer);
      waiting.length = 0;
    },
  };
}
