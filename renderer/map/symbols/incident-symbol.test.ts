import { describe, expect, it } from 'vitest';
import { testDone, testIncident } from '../test-incident.ts';
import { incidentSymbol } from './incident-symbol.ts';
import { type MapSymbol, readSymbolName, symbolName } from './symbol-name.ts';

const thief = { kind: 'theft', trigger: 'reported', theft: { trigger: 'movement' } } as const;

describe('the symbol of a case', () => {
  it.each([
    ['automatic crash', {}, { shape: 'triangle', tone: 'p1' }],
    ['manual call', { trigger: 'manual' as const }, { shape: 'circle', tone: 'p2' }],
    ['reported crash', { trigger: 'reported' as const }, { shape: 'circle', tone: 'p2' }],
    ['automatic test call', { isTest: true }, { shape: 'triangle', tone: 'p3' }],
    ['theft', thief, { shape: 'diamond', tone: 'theft' }],
  ])('of an %s', (_, over, symbol) => {
    expect(incidentSymbol(testIncident(over), 'KM')).toEqual({ ...symbol, isFilled: true });
  });

  it('is filled when unclaimed or mine, open when a colleague has it', () => {
    expect(
      incidentSymbol(
        testIncident({ claim: { ...testDone('KM'), takenFrom: null, reason: null, isHandedOver: false } }),
        'KM',
      ).isFilled,
    ).toBe(true);
    expect(
      incidentSymbol(
        testIncident({ claim: { ...testDone('AS'), takenFrom: null, reason: null, isHandedOver: false } }),
        'KM',
      ).isFilled,
    ).toBe(false);
  });
});

describe('the name of a picture', () => {
  it.each<MapSymbol>([
    { kind: 'incident', shape: 'triangle', tone: 'p1', isFilled: true },
    { kind: 'incident', shape: 'diamond', tone: 'theft', isFilled: false },
    { kind: 'pointer', tone: 'p3' },
  ])('is read back as it was made: %o', (symbol) => {
    expect(readSymbolName(`light/${symbolName(symbol)}`)).toEqual({ theme: 'light', symbol });
  });

  it.each(['', 'arrow', 'dark', 'dark/pointer/p9', 'dark/incident/star/p1/filled', 'red/pointer/p1', 'dark/other/p1'])(
    'of somebody else is none of ours: %s',
    (name) => {
      expect(readSymbolName(name)).toBeNull();
    },
  );
});
