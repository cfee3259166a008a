import type { Centre } from './centre.ts';
import type { Psap, PsapContact, PsapEntry, Region } from './psap.ts';

/** The order in which needs are offered, always the same: what a hand has learnt must not move. */
export const needOrder: readonly Psap[] = ['112', '144', '122', '133', '140', '141', 'regional'];

/** A control centre of the directory that is in charge. `region`: the possible region of the car that it was found by. */
export interface Route {
  psap: Psap;
  entry: PsapEntry;
  region: Region;
  /** The car may be in another region as well, whose control centre would then be in charge. */
  isNearBorder: boolean;
  state: 'ready' | 'not-configured';
}

/** Everything in charge of one need, the likeliest region first. `missing`: possible regions without an entry for it. */
export interface NeedRoutes {
  psap: Psap;
  routes: readonly Route[];
  missing: readonly Region[];
}

/** 112 on the centre's own line reaches the centre's own region, wherever the car is (DOMAIN section 5). */
export interface OwnLine {
  /** null: not configured. */
  reaches: Region | null;
  /** Whether that is where the car is; null when that is not known for sure. */
  isCarsRegion: boolean | null;
}

export interface Routes {
  needs: readonly NeedRoutes[];
  ownLine: OwnLine;
}

export interface RoutingQuestion {
  /** The regions in which the car may be, the likeliest first; empty = unknown. */
  regions: readonly Region[];
  /** null: every need. */
  need: Psap | null;
  centre: Pick<Centre, 'psaps' | 'ownRegion'>;
}

/**
 * Who is in charge of a place, by the centre's own directory and nothing else: an entry without a number is listed as such,
 * and where there is no entry, that is said. An entry for a country stands for all of its regions, but never the other way
 * round: a car that is somewhere in Germany is not given to Bavaria.
 */
export function routesFor({ regions, need, centre }: RoutingQuestion): Routes {
  const needs = need === null ? needOrder : [need];
  return { needs: needs.map((psap) => needRoutes(psap, regions, centre.psaps)), ownLine: ownLine(regions, centre) };
}

function needRoutes(psap: Psap, regions: readonly Region[], directory: readonly PsapEntry[]): NeedRoutes {
  const routes: Route[] = [];
  const missing: Region[] = [];
  for (const region of regions) {
    const found = entriesFor(psap, region, directory);
    if (found.length === 0) missing.push(region);
    for (const entry of found) {
      if (routes.some((route) => route.entry.id === entry.id)) continue;
      const state = entry.number === null ? 'not-configured' : 'ready';
      routes.push({ psap, entry, region, isNearBorder: regions.length > 1, state });
    }
  }
  return { psap, routes, missing };
}

/** In the directory's order, but one that names the region before one that names its country, and a number before none. */
function entriesFor(psap: Psap, region: Region, directory: readonly PsapEntry[]): PsapEntry[] {
  const country = region.slice(0, 2);
  const rank = (entry: PsapEntry) => (entry.regions.includes(region) ? 0 : 2) + (entry.number === null ? 1 : 0);
  return directory
    .filter(({ psaps, regions }) => psaps.includes(psap) && (regions.includes(region) || regions.includes(country)))
    .toSorted((a, b) => rank(a) - rank(b));
}

function ownLine(regions: readonly Region[], { ownRegion }: RoutingQuestion['centre']): OwnLine {
  if (ownRegion === null || regions.length === 0) return { reaches: ownRegion, isCarsRegion: null };
  const answers = new Set(regions.map((region) => isWithin(region, ownRegion)));
  const [first = null] = answers;
  return { reaches: ownRegion, isCarsRegion: answers.size === 1 ? first : null };
}

/** Whether a car in `region` is in `own`; null: of the car only the country is known, and `own` is a part of it. */
function isWithin(region: Region, own: Region): boolean | null {
  if (region === own || region.slice(0, 2) === own) return true;
  return own.slice(0, 2) === region ? null : false;
}

/** What is recorded of whom was called. */
export function contactOf({ id, name }: PsapEntry): PsapContact {
  return { id, name };
}

/** The own line's contact: an id that no entry of a directory can have. */
export const ownLineId = 'own-line:112';
