import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { impactSideSchema } from './crash.ts';
import { estimateSeverity, type Severity, severityOf } from './severity.ts';
import { centre } from './testing/centre.ts';
import { belted, blowOfMph, crashed } from './testing/severity.ts';
import type { VoiceFact } from './voice-fact.ts';

const thresholds = centre().severity;
const rate = (...basis: Parameters<typeof crashed>) => severityOf(crashed(...basis), thresholds);
const raising = ({ raising }: Pick<Severity, 'raising'>) => raising.map(({ flag, by }) => `${flag} ${by.join()}`);

describe('the curve that is used', () => {
  it('is the frontal one only when the blow is known to be frontal', () => {
    expect(estimateSeverity(crashed({ deltaV: blowOfMph(29.507) }))).toMatchObject({ curve: 'frontal' });
    expect(estimateSeverity(crashed({ deltaV: blowOfMph(29.507) })).probability).toBeCloseTo(0.1, 4);
    for (const deltaV of [blowOfMph(29.058, { fromDeg: null }), blowOfMph(29.058, { fromDeg: 90 })]) {
      expect(estimateSeverity(crashed({ deltaV })).curve).toBe('all');
      expect(estimateSeverity(crashed({ deltaV })).probability).toBeCloseTo(0.1, 4);
    }
  });
});

describe('the rating by the rule of the centre', () => {
  it.each([
    [20, 0, 'low'],
    [30, 0, 'raised'],
    [35, 0, 'severe'],
    [25, 90, 'raised'],
    [24, 90, 'low'],
    [27, null, 'raised'],
    [24, null, 'low'],
  ] as const)('%d mph from %s degrees, nothing else known: %s', (mph, fromDeg, rating) => {
    const people = { occupants: 1, seats: [belted('driver', null)] };
    expect(severityOf({ ...crashed({ deltaV: blowOfMph(mph, { fromDeg }) }), people }, thresholds).rating).toBe(rating);
  });

  it('names the threshold of its kind of blow, and of an unknown one the stricter', () => {
    expect(rate({ impactSide: 'front' })).toMatchObject({ raisedFrom: 0.1, severeFrom: 0.2 });
    expect(rate({ impactSide: 'left' }).raisedFrom).toBe(0.05);
    expect(rate({}).raisedFrom).toBe(0.05);
  });

  it('each raising flag lifts it one step', () => {
    const deltaV = blowOfMph(10);
    expect(rate({ deltaV }).rating).toBe('low');
    expect(rate({ deltaV, isRollover: true }).rating).toBe('raised');
    expect(rate({ deltaV, isRollover: true }, [{ fact: 'trapped', value: true }]).rating).toBe('severe');
  });

  it('a rear blow lowers it one step, but only when nothing raises it', () => {
    const rear = { impactSide: 'rear', deltaV: blowOfMph(35) } as const;
    expect(rate(rear)).toMatchObject({ rating: 'raised', lowering: [{ flag: 'rear' }] });
    expect(rate({ ...rear, isRollover: true }).rating).toBe('severe');
  });

  it('never falls when a flag is added or the blow gets harder', () => {
    const order = ['low', 'raised', 'severe'];
    const facts = fc.uniqueArray(fc.constantFrom('trapped', 'aged-55', 'injured', 'fire'), { maxLength: 4 });
    const side = fc.option(fc.constantFrom(...impactSideSchema.options), { nil: null });
    const mph = fc.double({ min: 0, max: 120, noNaN: true });
    fc.assert(
      fc.property(facts, side, mph, mph, (list, impactSide, one, other) => {
        const told = list.map((fact): VoiceFact => ({ fact, value: true }));
        const softer = rate({ impactSide, deltaV: blowOfMph(Math.min(one, other)) }, told.slice(1));
        const harder = rate({ impactSide, deltaV: blowOfMph(Math.max(one, other)) }, told);
        return order.indexOf(softer.rating) <= order.indexOf(harder.rating);
      }),
      { seed: 20260115 },
    );
  });
});

describe('what is not known', () => {
  const missing = ({ missing }: Pick<Severity, 'missing'>) => missing.map(({ input }) => input);

  it('no crash data at all: everything is missing, and the rating is unknown, never low', () => {
    const nothing = severityOf({ ...crashed(), crash: null }, thresholds);
    expect(nothing).toMatchObject({ probability: null, curve: null, rating: 'unknown', used: [], raising: [] });
    expect(missing(nothing)).toEqual([
      'delta-v',
      'trapped',
      'belted',
      'aged-55',
      'blow',
      'rollover',
      'several-impacts',
    ]);
  });

  it('a delta-v without its unit gives no probability: the unit is what is missing', () => {
    const unstated = rate({ deltaV: blowOfMph(46, { unit: 'unstated' }) });
    expect(unstated).toMatchObject({ probability: null, curve: null, isAtLeast: false, rating: 'unknown' });
    expect(missing(unstated)).toContain('delta-v-unit');
    expect(missing(unstated)).not.toContain('delta-v');
  });

  it('a delta-v at the limit of the sensor is "at least", and never a low rating', () => {
    expect(rate({ deltaV: blowOfMph(35, { isAtLimit: true }) })).toMatchObject({ isAtLeast: true, rating: 'severe' });
    expect(rate({ deltaV: blowOfMph(10, { isAtLimit: true }) }).rating).toBe('unknown');
  });

  it('flags without a probability make it raised, however many', () => {
    expect(rate({ isRollover: true, hasFire: true }).rating).toBe('raised');
  });

  it('a blow from the rear alone is not low', () => {
    expect(rate({ impactSide: 'rear' }).rating).toBe('unknown');
  });

  it('seats are asked for after a lateral blow only, and the unknown one counts as taken', () => {
    const lateral = rate({ impactSide: 'right', deltaV: blowOfMph(10) });
    expect(missing(lateral)).toContain('seats');
    expect(raising(lateral)).toEqual(['near-side-possible car']);
    expect(lateral.rating).toBe('raised');
    expect(missing(rate({ impactSide: 'front' }))).not.toContain('seats');
  });

  it('asked, and nobody knew: still missing, but marked', () => {
    const asked = rate({}, [{ fact: 'aged-55', value: null }]);
    expect(asked.missing.filter(({ isAsked }) => isAsked)).toEqual([{ input: 'aged-55', isAsked: true }]);
    expect(asked.rating).toBe('unknown');
  });

  it('a belt is not taken for known while somebody may sit without one', () => {
    const people = { occupants: null, seats: [belted('driver', true)] };
    expect(missing(severityOf({ ...crashed(), people }, thresholds))).toContain('belted');
    const everybody = { occupants: 1, seats: [belted('driver', true)] };
    expect(severityOf({ ...crashed(), people: everybody }, thresholds).used).toContain('belted');
    const second: VoiceFact = { fact: 'occupants', value: 2 };
    expect(missing(severityOf({ ...crashed({}, [second]), people: everybody }, thresholds))).toContain('belted');
  });

  it('an unbelted seat that nobody may sit in is no flag', () => {
    const people = { occupants: null, seats: [{ ...belted('rear-left', false), isOccupied: null }] };
    expect(severityOf({ ...crashed(), people }, thresholds).raising).toEqual([]);
  });
});

describe('what was told by voice', () => {
  it('moves the estimate with each answer', () => {
    const deltaV = blowOfMph(10);
    const answers: VoiceFact[] = [
      { fact: 'trapped', value: false },
      { fact: 'belted', value: false },
      { fact: 'aged-55', value: true },
    ];
    const ratings = [0, 1, 2, 3].map((count) => rate({ deltaV }, answers.slice(0, count)).rating);
    expect(ratings).toEqual(['low', 'low', 'raised', 'severe']);
    expect(raising(rate({ deltaV }, answers))).toEqual(['unbelted voice', 'aged-55 voice']);
  });

  it('a newer answer replaces the older one, also by "nobody knows"', () => {
    const trapped = (...values: (boolean | null)[]) =>
      rate(
        {},
        values.map((value): VoiceFact => ({ fact: 'trapped', value })),
      );
    expect(raising(trapped(false, true))).toEqual(['trapped voice']);
    expect(raising(trapped(true, false))).toEqual([]);
    expect(raising(trapped(true, null))).toEqual([]);
    expect(trapped(true, null).missing).toContainEqual({ input: 'trapped', isAsked: true });
  });

  it('where car and voice differ, the worse counts, and both are named', () => {
    const people = { occupants: 1, seats: [belted('driver', true)] };
    const worseByVoice = severityOf({ ...crashed({}, [{ fact: 'belted', value: false }]), people }, thresholds);
    expect(raising(worseByVoice)).toEqual(['unbelted voice']);
    expect(worseByVoice.contradicted).toEqual([{ fact: 'belted', car: true, voice: false }]);

    const unbelted = { occupants: 1, seats: [belted('driver', false)] };
    const told: VoiceFact[] = [
      { fact: 'belted', value: true },
      { fact: 'fire', value: false },
    ];
    const worseByCar = severityOf({ ...crashed({ hasFire: true }, told), people: unbelted }, thresholds);
    expect(raising(worseByCar)).toEqual(['unbelted car', 'fire car']);
    expect(worseByCar.contradicted.map(({ fact }) => fact)).toEqual(['belted', 'fire']);
  });

  it('a car on its roof has rolled, whatever its sensor says', () => {
    expect(raising(rate({ finalRest: 'roof', isRollover: false }))).toEqual(['rollover car']);
    expect(raising(rate({ finalRest: 'wheels' }))).toEqual([]);
  });
});
