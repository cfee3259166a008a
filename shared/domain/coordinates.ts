import { LatLon } from 'geodesy/mgrs.js';
import { assertNever } from './assert-never.ts';
import type { CoordinateFormat } from './coordinate-format.ts';
import type { Place } from './fix.ts';

/** What the last digit of a written place is worth on the ground, metres. */
export type StepM = 1 | 10 | 100 | 1000;

/** An angle without its sign: whole degrees and minutes, seconds as far as they are known; null: not told. */
export interface Sexagesimal {
  degrees: number;
  minutes: number;
  seconds: number | null;
}

/** A place ready to be written, in any language. Metres; on the grids of WGS 84. */
export type Coordinates =
  | { format: 'decimal'; latitude: number; longitude: number; fractionDigits: number }
  | { format: 'dms'; latitude: Sexagesimal; longitude: Sexagesimal; secondDigits: number }
  | { format: 'utm'; zone: number; band: string; eastingM: number; northingM: number }
  | { format: 'mgrs'; reference: string };

/**
 * No more digits than the accuracy carries: metres within 10 m, tens of metres within 200 m, hundreds within 2 km, and
 * kilometres beyond, so that writing a place down moves it by less than it is unsure. Where nobody knows the accuracy (the car
 * of an emergency call does not trust its place), tens of metres.
 * @param accuracyM radius that holds the place with 95 % confidence, metres
 */
export function stepForAccuracy(accuracyM: number | null): StepM {
  if (accuracyM === null) return 10;
  if (accuracyM <= 10) return 1;
  if (accuracyM <= 200) return 10;
  return accuracyM <= 2000 ? 100 : 1000;
}

/** No more digits than a pixel can point at. @param metresPerPixel on the ground, where the pointer is */
export function stepForPixel(metresPerPixel: number): StepM {
  const steps: readonly StepM[] = [1, 10, 100];
  return steps.find((stepM) => metresPerPixel <= stepM) ?? 1000;
}

/**
 * A place in a format, as exact as `stepM`. Rounded, but on MGRS, where a reference names the square that holds the place
 * (NGA.STND.0037: truncate). The grids end at 84° north and 80° south: beyond, decimal degrees.
 */
export function coordinatesOf(place: Place, format: CoordinateFormat, stepM: StepM): Coordinates {
  switch (format) {
    case 'decimal':
      return { format, ...place, fractionDigits: 5 - Math.log10(stepM) };
    case 'dms': {
      // A tenth of a second is 3 m of latitude, a second 31 m, a minute 1.9 km.
      const unit = stepM <= 10 ? 0.1 : stepM === 100 ? 1 : 60;
      return {
        format,
        latitude: sexagesimal(place.latitude, unit),
        longitude: sexagesimal(place.longitude, unit),
        secondDigits: unit === 0.1 ? 1 : 0,
      };
    }
    case 'utm':
    case 'mgrs': {
      const onGrid = gridPlace(place);
      if (onGrid === null) return coordinatesOf(place, 'decimal', stepM);
      const { utm, mgrs } = onGrid;
      if (format === 'mgrs') return { format, reference: mgrs.toString(mgrsDigits[stepM]) };
      const { zone, band } = mgrs;
      return { format, zone, band, eastingM: rounded(utm.easting, stepM), northingM: rounded(utm.northing, stepM) };
    }
    default:
      return assertNever(format);
  }
}

const mgrsDigits = { 1: 10, 10: 8, 100: 6, 1000: 4 } as const satisfies Record<StepM, number>;

/** @returns null beyond the ends of the grids, and within a hair of the equator, which the library takes for such an end */
function gridPlace({ latitude, longitude }: Place) {
  try {
    const utm = new LatLon(latitude, longitude).toUtm();
    return { utm, mgrs: utm.toMgrs() };
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function rounded(metres: number, stepM: StepM): number {
  return Math.round(metres / stepM) * stepM;
}

/** Reckoned in whole units, so that 59.96″ becomes the next minute and never 60.0″. @param unit seconds */
function sexagesimal(angleDeg: number, unit: number): Sexagesimal {
  const perMinute = 60 / unit;
  const units = Math.round((Math.abs(angleDeg) * 3600) / unit);
  const minutes = Math.floor(units / perMinute);
  return {
    degrees: Math.floor(minutes / 60),
    minutes: minutes % 60,
    seconds: unit === 60 ? null : (units % perMinute) * unit,
  };
}
