import type { Centre } from '../centre.ts';
import type { GuardLimits } from '../guard-limits.ts';

/** What every centre that a test says nothing about asks for. */
export const guards: GuardLimits = { freshFixS: 15, standstillKmh: 1, sightHoldsMin: 10, mostShareH: 12 };

/** A centre with one PSAP for Liechtenstein and one, without a number, for Vorarlberg; what a test is about goes into `change`. */
export function centre(change: Partial<Centre> = {}): Centre {
  return {
    name: 'Test centre',
    callBackNumber: '+431900100',
    ownRegion: 'AT-9',
    clocks: { answerWithinS: 10, processWithinS: 60 },
    escalateAfterS: { '1': [10, 20], '2': [10, 20], '3': [60] },
    severity: { side: 0.05, frontal: 0.1, severe: 0.2 },
    secondLookShare: 0.1,
    coordinateFormats: ['decimal', 'dms', 'utm', 'mgrs'],
    guards,
    telephone: 'by-hand',
    psaps: [
      {
        id: 'li',
        name: 'LNEZ Vaduz',
        psaps: ['112', '144', '122', '133'],
        regions: ['LI'],
        number: '+447700900001',
        languages: ['de'],
        note: null,
      },
      {
        id: 'at-8-144',
        name: 'Rettungsleitstelle Vorarlberg',
        psaps: ['144'],
        regions: ['AT-8'],
        number: null,
        languages: ['de'],
        note: null,
      },
    ],
    ...change,
  };
}
