import { expect, it } from 'vitest';
import type { ToldUnits, UnitsMessage } from '../broadcast-channels.ts';
import { relayUnits } from './relay-units.ts';

function relay() {
  const told: UnitsMessage[] = [];
  const channel = {
    postMessage: (message: UnitsMessage) => void told.push(message),
    onmessage: null as ((event: MessageEvent<UnitsMessage>) => void) | null,
  };
  const { tell } = relayUnits(channel);
  return {
    tell,
    /** What a map Worker is told that came just now. */
    ask() {
      told.length = 0;
      channel.onmessage?.({ data: { kind: 'ask' } } as MessageEvent<UnitsMessage>);
      return told.splice(0);
    },
  };
}

const name = (n: number) => ({ n, id: `unit ${n}`, callSign: `RK ${n}`, kind: 'fire' as const });
const moved = (at: number, n: number, latitude: number, ageMs: number): ToldUnits => ({
  ...{ kind: 'moved', at, n: [n], latitude: [latitude], longitude: [9.5], headingDeg: [null], ageMs: [ageMs] },
});

it('tells a map that came later all units, each as old as it is', () => {
  const { tell, ask } = relay();
  tell({ kind: 'known', isWhole: true, units: [name(0), name(1)] });
  tell(moved(10_000, 0, 47.1, 400));
  tell({ kind: 'known', isWhole: false, units: [name(2)] });
  tell(moved(12_000, 2, 47.2, 100));
  expect(ask()).toEqual([
    { kind: 'known', isWhole: true, units: [name(0), name(1), name(2)] },
    {
      ...{ kind: 'moved', at: 12_000, n: [0, 2], latitude: [47.1, 47.2], longitude: [9.5, 9.5] },
      ...{ headingDeg: [null, null], ageMs: [2_400, 100] },
    },
  ]);
});

it('says with them that the connection is lost, and forgets all when another one names them anew', () => {
  const { tell, ask } = relay();
  expect(ask().at(-1)).toEqual({ kind: 'lost' });
  tell({ kind: 'known', isWhole: true, units: [name(0)] });
  tell(moved(10_000, 0, 47.1, 0));
  tell({ kind: 'lost' });
  expect(ask().map(({ kind }) => kind)).toEqual(['known', 'moved', 'lost']);
  tell({ kind: 'known', isWhole: true, units: [] });
  expect(ask()).toEqual([
    { kind: 'known', isWhole: true, units: [] },
    { kind: 'moved', at: 10_000, n: [], latitude: [], longitude: [], headingDeg: [], ageMs: [] },
  ]);
});
