import type { CoordinateFormat } from '#shared/domain/coordinate-format.ts';
import type { StepM } from '#shared/domain/coordinates.ts';
import type { Place } from '#shared/domain/fix.ts';

/** What the tools of the map say, in the operator's language. Keeps its identity until the language changes. */
export interface MapToolTexts {
  /** "47,1435 N 9,5200 O", "UTM 32T 539430 5221240". */
  coordinates: (place: Place, format: CoordinateFormat, stepM: StepM) => string;
  measure: {
    /** Accessible name of the tool. */
    region: string;
    /** "Luftlinie". */
    title: string;
    /** What is to be done: no point set yet, one point set. */
    none: string;
    next: string;
    /** "4,37 km". */
    distance: (metres: number) => string;
    /** "1. 4,37 km". */
    leg: (number: number, metres: number) => string;
    /** What its keys do. */
    setPoint: string;
    fromCar: string;
    takeBack: string;
    end: string;
  };
  /** Names of keys as they stand on the keyboard. */
  keys: Record<'enter' | 'shift' | 'escape', string>;
}
