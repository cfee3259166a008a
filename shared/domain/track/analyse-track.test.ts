import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fix } from '../fix.ts';
import { destination } from '../geodesy.ts';
import { startAt } from '../testing/builders.ts';
import { analyseTrack, followTrack, silenceMs } from './analyse-track.ts';
import { inOrder, measuredFixes } from './measured-fix.ts';
import { noStops, searchStop, stopsFound } from './stops.ts';
import { driving, home, north, seen, standing } from './testing/drive.ts';

const at = (seconds: number) => startAt + seconds * 1000;
const kinds = (fixes: readonly Fix[], now: number) => analyseTrack(fixes, now).flags.map(({ kind }) => kind);

describe('the track of a followed car', () => {
  it('of nothing is nothing', () => {
    expect(analyseTrack([], startAt)).toMatchObject({ runs: [], gaps: [], stops: [], flags: [], last: null });
  });

  it('is measured only where a position came within ten seconds of the one before', () => {
    const track = followTrack([seen(0, home), seen(10, north(100)), seen(21, north(200)), seen(22, north(220))]);
    expect(track.runs.map((run) => run.map(({ at: time }) => (time - startAt) / 1000))).toEqual([
      [0, 10],
      [21, 22],
    ]);
    expect(track.gaps).toEqual([{ fromAt: at(10), toAt: at(21), from: north(100), to: north(200) }]);
  });

  it('has a gap where the car spoke without knowing its place', () => {
    const track = followTrack([seen(0, home), seen(6, null), seen(12, north(100))]);
    expect(track.gaps).toHaveLength(1);
    expect(track.heardAt).toBe(at(12));
  });

  it('keeps unknown speed and heading unknown', () => {
    const track = followTrack([seen(0, home, { speedKmh: 50 }), seen(1, home, { speedKmh: null, headingDeg: null })]);
    expect([track.speedKmh, track.headingDeg]).toEqual([null, null]);
  });

  it('is the same whatever order the reports came in, and however often', () => {
    const drive = [...driving(0, 20, 0), ...standing(21, 100, north(400)), seen(101, null), ...driving(120, 130, 900)];
    fc.assert(
      fc.property(fc.shuffledSubarray(drive, { minLength: drive.length }), fc.subarray(drive), (shuffled, again) => {
        expect(followTrack([...shuffled, ...again])).toEqual(followTrack(drive));
      }),
      { seed: 5, numRuns: 50 },
    );
  });
});

describe('stops', () => {
  it('last from the first to the last position there, after a minute', () => {
    const track = followTrack([...driving(0, 10, 0), ...standing(11, 80, north(220)), ...driving(81, 90, 240)]);
    expect(track.stops).toEqual([{ fromAt: at(11), toAt: at(80), place: north(220), accuracyM: 10, notMeasuredMs: 0 }]);
    expect(track.parkedSinceAt).toBeNull();
  });

  it('are none at a crossing', () => {
    const track = followTrack([...driving(0, 10, 0), ...standing(11, 70, north(220)), ...driving(71, 90, 240)]);
    expect(track.stops).toEqual([]);
  });

  it('go on while the car is parked', () => {
    expect(followTrack(standing(0, 60, home)).parkedSinceAt).toBe(at(0));
    expect(followTrack(standing(0, 59, home)).parkedSinceAt).toBeNull();
  });

  it('say how much of them nobody has measured', () => {
    const track = followTrack([...standing(0, 30, home), ...standing(630, 640, home)]);
    expect(track.stops).toMatchObject([{ fromAt: at(0), toAt: at(640), notMeasuredMs: 600_000 }]);
  });

  it('survive a single wrong position', () => {
    const wrong = seen(50, north(5_000), { speedKmh: 0 });
    const track = followTrack([...standing(0, 49, home), wrong, ...standing(51, 90, home)]);
    expect(track.stops).toMatchObject([{ fromAt: at(0), toAt: at(90) }]);
  });

  it('are not told from positions that are too coarse to tell', () => {
    const coarse = { accuracyM: 2_000, speedKmh: null };
    expect(followTrack(standing(0, 300, home, coarse)).stops).toEqual([]);
  });

  it('are the same wherever the track was cut in two', () => {
    const drive = [
      ...driving(0, 9, 0),
      ...standing(10, 90, north(200)),
      ...driving(91, 99, 220),
      ...standing(100, 170, north(420)),
    ];
    const measured = measuredFixes(inOrder(drive));
    const whole = stopsFound(measured.reduce(searchStop, noStops));
    expect(whole).toHaveLength(2);
    fc.assert(
      fc.property(fc.nat(measured.length), (cut) => {
        const before = measured.slice(0, cut).reduce(searchStop, noStops);
        expect(stopsFound(measured.slice(cut).reduce(searchStop, before))).toEqual(whole);
      }),
      { seed: 7 },
    );
  });
});

describe('what stands out', () => {
  it('is a jump, where no car drives so fast', () => {
    const jumped = [seen(0, home), seen(1, north(500))];
    const [flag] = analyseTrack(jumped, at(1)).flags;
    expect(flag).toMatchObject({ kind: 'jump', fromAt: at(0), toAt: at(1) });
    expect(followTrack(jumped).runs).toHaveLength(2);
    expect(kinds([seen(0, home), seen(1, north(100))], at(1))).toEqual([]);
  });

  it('is no jump when the reports were only held up on their way', () => {
    const heldUp = [0, 1, 2].map((n) => seen(n / 10, north(n * 400), { measuredAt: null }));
    expect(followTrack(heldUp).jumps).toEqual([]);
  });

  it('is never a jump by jitter within the accuracies', () => {
    const noise = fc.record({
      bearing: fc.double({ min: 0, max: 359, noNaN: true }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const accuracy = fc.option(fc.integer({ min: 0, max: 150 }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(noise, accuracy), { maxLength: 40 }),
        fc.integer({ min: 0, max: 80 }),
        (points, metresEachSecond) => {
          const fixes = points.map(([{ bearing, part }, accuracyM], second) =>
            seen(second, destination(north(second * metresEachSecond), bearing, part * (accuracyM ?? 150)), {
              accuracyM,
            }),
          );
          expect(followTrack(fixes).jumps).toEqual([]);
        },
      ),
      { seed: 11, numRuns: 200 },
    );
  });

  it('is a silence after half a minute, whatever the last words were', () => {
    expect(kinds([seen(0, home)], at(0) + silenceMs)).toEqual([]);
    expect(analyseTrack([seen(0, null)], at(0) + silenceMs + 1).flags).toEqual([{ kind: 'silence', sinceAt: at(0) }]);
  });

  it('is what the car itself says of jamming and ignition, by its last word', () => {
    const said = [
      seen(0, home, { isJammed: true, isIgnitionOn: false }),
      seen(1, home),
      seen(2, home, { isJammed: true }),
    ];
    expect(analyseTrack(said, at(2)).flags).toEqual([
      { kind: 'jammed', sinceAt: at(0) },
      { kind: 'ignition-off', sinceAt: at(0) },
    ]);
    expect(kinds([...said, seen(3, home, { isJammed: false, isIgnitionOn: true })], at(3))).toEqual([]);
    expect(kinds([seen(0, home)], at(0))).toEqual([]);
  });

  it('is a tow: it moves while its ignition is off', () => {
    const off = { isIgnitionOn: false };
    const towed = [...standing(0, 100, home, off), ...driving(101, 110, 100, off)];
    expect(analyseTrack(towed, at(110)).flags).toContainEqual({ kind: 'towed', fromAt: at(100), toAt: at(110) });
    expect(kinds(standing(0, 100, home, off), at(100))).not.toContain('towed');
    expect(kinds(driving(0, 10, 0), at(10))).not.toContain('towed');
  });
});
