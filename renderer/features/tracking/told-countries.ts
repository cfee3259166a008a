import { z } from 'zod';
import type { ToldCountry } from './border-watch.ts';

export const TOLD_COUNTRIES_KEY = 'leitstand.toldCountries';

/** In which country each followed car was when the desk last said so, by its case, remembered across restarts. */
export interface ToldCountries {
  get(incidentId: string): ToldCountry | null;
  put(incidentId: string, told: ToldCountry): void;
  /** Forgets all others: where a car is stays on this disk no longer than it is followed here. */
  keepOnly(incidentIds: ReadonlySet<string>): void;
}

const toldSchema = z.record(z.string(), z.object({ country: z.string().length(2), at: z.number() }));

/** @param storage the page's localStorage; what it holds that makes no sense counts as nothing told */
export function createToldCountries(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): ToldCountries {
  let told = new Map(Object.entries(parse(storage.getItem(TOLD_COUNTRIES_KEY))));
  function save(next: Map<string, ToldCountry>): void {
    told = next;
    if (told.size === 0) storage.removeItem(TOLD_COUNTRIES_KEY);
    else storage.setItem(TOLD_COUNTRIES_KEY, JSON.stringify(Object.fromEntries(told)));
  }
  return {
    get: (incidentId) => told.get(incidentId) ?? null,
    put: (incidentId, { country, at }) => save(new Map([...told, [incidentId, { country, at }]])),
    keepOnly(incidentIds) {
      const kept = new Map([...told].filter(([id]) => incidentIds.has(id)));
      if (kept.size < told.size) save(kept);
    },
  };
}

function parse(text: string | null): Record<string, ToldCountry> {
  try {
    return toldSchema.parse(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}
