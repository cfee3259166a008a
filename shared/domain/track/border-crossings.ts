/** A position by its time (milliseconds UTC) and the country it is in (ISO 3166-1, two letters); null = not known. */
export interface CountryAt {
  at: number;
  country: string | null;
}

/** `at`: the first position in the new country. */
export interface BorderCrossing {
  at: number;
  from: string;
  to: string;
}

/** What is known of the countries of a track so far. `maybe`: one position in another country, which may be a wrong one. */
export interface BorderSearch {
  country: string | null;
  maybe: { country: string; at: number } | null;
  crossings: readonly BorderCrossing[];
}

export const noCountry: BorderSearch = { country: null, maybe: null, crossings: [] };

/** Goes one position further. A border counts as crossed with the second position in a row behind it: one alone may be jitter. */
export function searchBorder(search: BorderSearch, { at, country }: CountryAt): BorderSearch {
  if (country === null) return search;
  if (search.country === null || country === search.country) return { ...search, country, maybe: null };
  if (search.maybe?.country !== country) return { ...search, maybe: { country, at } };
  const crossing = { at: search.maybe.at, from: search.country, to: country };
  return { country, maybe: null, crossings: [...search.crossings, crossing] };
}

/** @param positions oldest first */
export function borderCrossings(positions: readonly CountryAt[]): readonly BorderCrossing[] {
  return positions.reduce(searchBorder, noCountry).crossings;
}
