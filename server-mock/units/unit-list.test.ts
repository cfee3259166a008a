import { describe, expect, it } from 'vitest';
import { createUnitList } from './unit-list.ts';

const startAt = 1_790_000_000_000;

function unit(id: string, change: Record<string, unknown> = {}) {
  const place = { latitude: 47.1402456, longitude: 9.5213 };
  return {
    id,
    callSign: `RK ${id}`,
    kind: 'ambulance',
    place,
    headingDeg: 192.4,
    speedKmh: 60,
    measuredAt: startAt,
    ...change,
  };
}

function list() {
  let now = startAt;
  const units = createUnitList(() => now);
  return {
    units,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

describe('the units that the gateway knows', () => {
  it('are told once with their names, and where they are as long as they move', () => {
    const { units, pass } = list();
    units.tell([unit('41'), unit('42')]);
    const first = units.news();
    expect(first.moved).toBeNull();
    expect(units.news().moved?.n).toEqual([0, 1]);
    expect(first.known).toEqual({
      isWhole: false,
      units: [
        { n: 0, id: '41', callSign: 'RK 41', kind: 'ambulance' },
        { n: 1, id: '42', callSign: 'RK 42', kind: 'ambulance' },
      ],
    });
    pass(1_000);
    units.tell([unit('42', { measuredAt: startAt + 600 })]);
    expect(units.news()).toEqual({
      known: null,
      moved: {
        at: startAt + 1_000,
        ...{ n: [1], latitude: [47.14025], longitude: [9.5213], headingDeg: [192], ageMs: [400] },
      },
    });
    expect(units.news()).toEqual({ known: null, moved: null });
  });

  it('stay where they were measured last, whatever comes late', () => {
    const { units } = list();
    units.tell([unit('41', { measuredAt: startAt })]);
    expect(units.tell([unit('41', { measuredAt: startAt - 1_000 }), unit('41')])).toEqual({
      taken: 0,
      older: 2,
      refused: [],
    });
    expect(units.whole().moved.ageMs).toEqual([0]);
  });

  it('costs no other one what cannot be read, and says which and why', () => {
    const { units } = list();
    const bad = unit('43', { place: { latitude: 91, longitude: 9 } });
    const ahead = unit('44', { measuredAt: startAt + 61_000 });
    const reply = units.tell([unit('41'), bad, ahead, 7, unit('42')]);
    expect(reply).toMatchObject({ taken: 2, older: 0 });
    expect(reply.refused.map(({ index, field }) => [index, field])).toEqual([
      [1, 'place.latitude'],
      [2, 'measuredAt'],
      [3, 'body'],
    ]);
  });

  it('are all told again every ten times, for a console that missed one', () => {
    const { units } = list();
    units.tell([unit('41'), unit('42')]);
    const counts = Array.from({ length: 11 }, () => units.news().moved?.n.length ?? 0);
    expect(counts).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0, 2, 0]);
  });

  it('are told where they are even while new ones come each second, and nobody before their name', () => {
    const { units } = list();
    const told = Array.from({ length: 6 }, (_, index) => {
      units.tell([unit(`new ${index}`), unit('41', { measuredAt: startAt + index })]);
      const { known, moved } = units.news();
      return [known?.units.map(({ n }) => n) ?? null, moved?.n.toSorted() ?? null];
    });
    expect(told).toEqual([
      [[0, 1], null],
      [null, [0, 1]],
      [[2, 3], null],
      [null, [1, 2, 3]],
      [[4, 5], null],
      [null, [1, 4, 5]],
    ]);
  });

  it('are 20,000 at most: a console takes no more', () => {
    const { units } = list();
    units.tell(Array.from({ length: 20_000 }, (_, index) => unit(`${index}`)));
    const reply = units.tell([unit('too many'), unit('41', { measuredAt: startAt + 1 })]);
    expect(reply).toMatchObject({ taken: 1, refused: [{ index: 0, field: 'id' }] });
    expect(units.whole().known.units).toHaveLength(20_000);
  });

  it('are gone ten minutes after their last place', () => {
    const { units, pass } = list();
    units.tell([unit('41')]);
    pass(10 * 60_000 + 1);
    expect(units.whole()).toMatchObject({ known: { isWhole: true, units: [] }, moved: { n: [] } });
  });

  it('are another number under another name, so that no console shows the old one', () => {
    const { units } = list();
    units.tell([unit('41')]);
    units.tell([unit('41', { callSign: 'RK 41a', measuredAt: startAt + 1 })]);
    expect(units.whole().known.units).toEqual([{ n: 1, id: '41', callSign: 'RK 41a', kind: 'ambulance' }]);
  });
});
