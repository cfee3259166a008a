import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unknownCrash } from './crash.ts';
import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { action, anyHash, fix, intents, opened, recorded, report, startAt, uuid } from './testing/builders.ts';

const foldAll = (entries: readonly Entry[]) => entries.reduce<Incident | undefined>(fold, undefined);

const anyStep = fc.constantFrom(...Object.values(intents), 'update' as const, 'position' as const);

function entryOf(seq: number, step: (typeof intents)[keyof typeof intents] | 'update' | 'position'): Entry {
  const base = { seq, at: startAt + seq, hash: anyHash, incidentId: uuid(1) };
  if (step === 'position') return { ...base, kind: 'position:received', fix: fix({ measuredAt: startAt + seq }) };
  if (step !== 'update') return recorded(seq, action(seq, step));
  const newer = report({ messageIdentifier: seq, people: { occupants: seq % 5, seats: [] } });
  return { ...base, kind: 'report:updated', report: newer };
}

const anyEntries = fc
  .array(anyStep, { maxLength: 20 })
  .map((steps) => [opened(1), ...steps.map((step, index) => entryOf(index + 2, step))]);

describe('fold', () => {
  it('IN-2 applying an entry twice equals once', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const twice = entries.flatMap((entry) => [entry, entry]);
        expect(foldAll(twice)).toEqual(foldAll(entries));
      }),
      { seed: 1 },
    );
  });

  it('IN-2 replaying a part of the journal changes nothing', () => {
    fc.assert(
      fc.property(anyEntries, fc.nat(), (entries, from) => {
        const row = foldAll(entries);
        expect(entries.slice(from % entries.length).reduce(fold, row)).toBe(row);
      }),
      { seed: 2 },
    );
  });

  it('knows nothing of a case before it is opened', () => {
    expect(fold(undefined, recorded(5, action(1, intents.claim)))).toBeUndefined();
  });

  it('newer data never erases what is known: an update without occupants keeps their number', () => {
    const first = opened(1, uuid(1), {
      people: { occupants: 2, seats: [] },
      vehicle: { ...report().vehicle, plate: 'W 1' },
    });
    const update: Entry = {
      seq: 2,
      at: startAt,
      hash: anyHash,
      incidentId: uuid(1),
      kind: 'report:updated',
      report: report(),
    };
    const row = foldAll([first, update]);
    expect(row?.people.occupants).toBe(2);
    expect(row?.vehicle.plate).toBe('W 1');
  });

  it('a speed change without a unit does not push out one with its unit', () => {
    const told = (seq: number, unit: 'km/h' | 'unstated'): Entry => {
      const deltaV = { magnitude: 61, unit, isAtLimit: false, fromDeg: 330 };
      const crash = { ...unknownCrash, deltaV };
      return {
        seq,
        at: startAt,
        hash: anyHash,
        incidentId: uuid(1),
        kind: 'report:updated',
        report: report({ crash }),
      };
    };
    expect(foldAll([opened(1), told(2, 'unstated'), told(3, 'km/h'), told(4, 'unstated')])?.crash?.deltaV?.unit).toBe(
      'km/h',
    );
  });

  it('an MSD that was overtaken by its successor does not undo it', () => {
    const msd = (seq: number, messageIdentifier: number, occupants: number): Entry => {
      const told = report({ messageIdentifier, people: { occupants, seats: [] } });
      return { seq, at: startAt, hash: anyHash, incidentId: uuid(1), kind: 'report:updated', report: told };
    };
    const row = foldAll([opened(1), msd(2, 3, 4), msd(3, 2, 1)]);
    expect(row).toMatchObject({ messageIdentifier: 3, people: { occupants: 4 }, seq: 3 });
  });

  it('a position that was held up on its way does not move the car back', () => {
    const newer = fix({
      measuredAt: startAt + 10_000,
      receivedAt: startAt + 11_000,
      place: { latitude: 47.2, longitude: 9.6 },
    });
    const row = foldAll([
      opened(1),
      { seq: 2, at: startAt, hash: anyHash, incidentId: uuid(1), kind: 'position:received', fix: newer },
      {
        seq: 3,
        at: startAt,
        hash: anyHash,
        incidentId: uuid(1),
        kind: 'position:received',
        fix: fix({ measuredAt: startAt + 5_000, receivedAt: startAt + 12_000 }),
      },
    ]);
    expect(row?.fix).toEqual(newer);
    expect(row?.seq).toBe(3);
  });

  it('a fix of a clock that ran ahead does not hold up the ones that come after it', () => {
    const ahead = fix({ measuredAt: startAt + 3_600_000, receivedAt: startAt + 1_000 });
    const next = fix({ measuredAt: startAt + 2_000, receivedAt: startAt + 2_500 });
    const of = { at: startAt, hash: anyHash, incidentId: uuid(1), kind: 'position:received' } as const;
    expect(foldAll([opened(1), { ...of, seq: 2, fix: ahead }, { ...of, seq: 3, fix: next }])?.fix).toEqual(next);
  });

  it('a later position keeps the places before the crash, which only an MSD tells', () => {
    const earlierPlaces = [{ latitude: 47.13, longitude: 9.52 }];
    const row = foldAll([
      opened(1, uuid(1), { fix: fix({ earlierPlaces }) }),
      {
        seq: 2,
        at: startAt,
        hash: anyHash,
        incidentId: uuid(1),
        kind: 'position:received',
        fix: fix({ measuredAt: startAt + 1 }),
      },
    ]);
    expect(row?.fix).toMatchObject({ earlierPlaces, measuredAt: startAt + 1 });
  });

  it('the first end of a case stays', () => {
    const close = (number: number, disposition: 'test' | 'duplicate') =>
      action(number, { kind: 'close', args: { disposition, reason: null } });
    const row = foldAll([opened(1), recorded(2, close(1, 'test')), recorded(3, close(2, 'duplicate'))]);
    expect(row?.closed?.disposition).toBe('test');
  });
});
