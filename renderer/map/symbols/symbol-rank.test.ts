import { expect, it } from 'vitest';
import { testDone, testIncident } from '../test-incident.ts';
import { symbolOfRank, symbolRank } from './symbol-rank.ts';

/** What the engine makes of the expression. */
function nameOf(rank: number): unknown {
  const [, [, , count], [, names]] = symbolOfRank as unknown as [string, [string, unknown, number], [string, string[]]];
  return names[rank % count];
}

const automatic = testIncident();
const takenByOther = testIncident({ claim: { ...testDone('AS'), takenFrom: null, reason: null, isHandedOver: false } });
const byPerson = testIncident({ trigger: 'manual' });
const test = testIncident({ isTest: true });

it('ranks by priority first, then what nobody else has', () => {
  const ranks = [automatic, takenByOther, byPerson, test].map((incident) => symbolRank(incident, 'KM'));
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
  expect(new Set(ranks).size).toBe(4);
});

it('carries the symbol', () => {
  const shown = [automatic, takenByOther, byPerson, test].map((incident) => nameOf(symbolRank(incident, 'KM')));
  expect(shown).toEqual([
    'incident/triangle/p1/filled',
    'incident/triangle/p1/open',
    'incident/circle/p2/filled',
    'incident/triangle/p3/filled',
  ]);
});
