import { describe, expect, it } from 'vitest';
import type { Fix } from '#shared/domain/fix.ts';
import { startAt } from '#shared/domain/testing/builders.ts';
import { flagsOf, followTrack } from '#shared/domain/track/analyse-track.ts';
import { estimateAt } from '#shared/domain/track/estimate.ts';
import { driving, home, north, seen, standing } from '#shared/domain/track/testing/drive.ts';
import { crossingWords, durationWords, estimateWords, watchWords } from '../../i18n/track-words.ts';
import { wordsIn } from '../../testing/sample-case.ts';
import { flagWords } from './flag-words.ts';
import { motionWords } from './motion-words.ts';

const de = wordsIn('de');
const at = (seconds: number) => startAt + seconds * 1000;
const motion = (fixes: readonly Fix[], seconds: number) => motionWords(de, followTrack(fixes), null, at(seconds));

describe('how the car moves', () => {
  it('is speed and heading of the last position', () => {
    expect(motion(driving(0, 3, 0), 4)).toBe('72 km/h · Fahrtrichtung Süd (180°)');
  });

  it('is unknown where the car does not say', () => {
    const mute = seen(0, home, { speedKmh: null, headingDeg: null });
    expect(motion([mute], 0)).toBe('Tempo unbekannt');
  });

  it('counts the minutes of a parked car, but not beyond its last position', () => {
    const parked = standing(0, 1020, home);
    expect(motion(parked, 1022)).toBe('steht seit 12:00:00, 17 min');
    expect(motion(parked, 4000)).toBe('stand von 12:00:00 bis zur letzten Messung um 12:17:00, 17 min');
  });

  it('says for how much of that it told no place: it may have been elsewhere', () => {
    const parked = [...standing(0, 120, home), ...standing(3720, 3780, home)];
    expect(motion(parked, 3782)).toBe('steht seit 12:00:00, 1 h 3 min, davon 1 h 0 min nicht gemessen');
  });
});

describe('an estimate', () => {
  it('is always called one, with what it assumes', () => {
    const estimate = estimateAt(seen(0, home, { speedKmh: 50 }), at(90));
    expect(estimate === null ? null : estimateWords(de, estimate)).toBe(
      'Geschätzt, nicht gemessen: höchstens 3,3 km von dort, bei höchstens 130 km/h; fuhr zuletzt',
    );
    const unsure = estimateAt(seen(0, home, { speedKmh: 0, accuracyM: null }), at(10));
    expect(unsure === null ? null : estimateWords(wordsIn('en'), unsure)).toBe(
      'Estimated, not measured: at most 0.4 km from there, at 130 km/h at most; was standing, may have driven off; accuracy of the measurement unknown, not included',
    );
  });

  it('gives up after 100 kilometres', () => {
    const lost = estimateAt(seen(0, home), at(7_500));
    expect(lost === null ? null : estimateWords(de, lost)).toBe(
      'Aufenthalt unbekannt: seit 2 h 5 min nicht gemessen, kann über 100 km entfernt sein',
    );
  });
});

it('what stands out is told with no more than is known of it', () => {
  const fixes = [seen(0, home, { isJammed: true, isIgnitionOn: false }), seen(1, north(270))];
  expect(flagsOf(followTrack(fixes), at(61)).map((flag) => flagWords(de, flag, at(61)))).toEqual([
    'Fahrzeug meldet Funkstörung seit 12:00:00',
    'Seit 60 s nichts gehört: gestört, ohne Netz oder unterirdisch, nicht bekannt',
    'Unmöglicher Sprung um 12:00:01: mindestens 900 km/h. Messfehler oder gefälschte Lage',
    'Zündung aus seit 12:00:00, laut Fahrzeug',
  ]);
});

it('durations, borders and watches are told as one says them', () => {
  expect([40_000, 119_999, 120_000, 3_725_000].map((ms) => durationWords(de, ms))).toEqual([
    '40 s',
    '119 s',
    '2 min',
    '1 h 2 min',
  ]);
  expect(crossingWords(de, { from: 'LI', to: 'AT' })).toBe('Grenze überfahren: Liechtenstein → Österreich');
  expect(watchWords(de, { kind: 'leaves-area', name: 'Vaduz', centre: home, radiusM: 2_000 })).toBe(
    'verlässt Vaduz (Umkreis 2 km)',
  );
});
