import type { Incident } from '#shared/domain/incident.ts';
import type { Role } from '#shared/domain/operator.ts';
import type { CountryAt } from '#shared/domain/track/border-crossings.ts';
import { fixTime } from '#shared/domain/track/fix-time.ts';
import {
  type BorderWatch,
  type CarCrossing,
  catchUp,
  isFollowed,
  type NamedCrossing,
  watchBorders,
} from './border-watch.ts';
import type { ToldCountries } from './told-countries.ts';

export interface FollowNeeds {
  /** A car's way as it is held here, oldest first (heldWay). */
  wayOf: (incident: Incident) => Promise<readonly CountryAt[]>;
  told: ToldCountries;
  /** Gateway-corrected, milliseconds UTC. */
  now: () => number;
  /** Oldest first. */
  onCrossed: (crossed: readonly NamedCrossing[]) => void;
  /** A car is caught up with: it is to be looked at again, as it may have gone on meanwhile. */
  onCaughtUp: () => void;
}

export interface BorderFollower {
  /** Looks at what is new. @param countryOf see watchBorders */
  look(incidents: readonly Incident[], role: Role, countryOf: (incident: Incident) => string | null): void;
  /** The operator has read of a crossing: after a restart it is not told again. */
  read(crossing: NamedCrossing): void;
  stop(): void;
}

/**
 * Notices the borders that followed cars go over: position by position while the desk watches, and over what is held of the
 * way where it did not: at its start, after an outage, after a car was silent.
 */
export function followBorders({ wayOf, told, now, onCrossed, onCaughtUp }: FollowNeeds): BorderFollower {
  let watch: BorderWatch = new Map();
  let isStopped = false;
  const underWay = new Set<string>();
  /** One car after the other: two hundred tracks at once would hold up the screen. */
  let turn = Promise.resolve();

  async function goTheWay(incident: Incident): Promise<void> {
    const { id, fix } = incident;
    if (isStopped || fix === null) return;
    const way = await wayOf(incident).catch((error): readonly CountryAt[] => {
      console.error('the way of a followed car could not be read', error);
      return [{ at: fixTime(fix).at, country: null }];
    });
    if (isStopped) return;
    const { followed, crossed } = catchUp(watch.get(id) ?? null, told.get(id), way);
    watch = new Map([...watch, [id, followed]]);
    const [first] = crossed;
    // What has not been read yet is told again after a restart.
    if (first !== undefined && told.get(id) === null) told.put(id, { country: first.from, at: first.at - 1 });
    noteCountry(id);
    announce(crossed.map((one) => ({ ...one, incident })));
  }

  function announce(crossed: readonly CarCrossing[]): void {
    if (crossed.length > 0) onCrossed(crossed.map((one) => ({ ...one, noticedAt: now() })));
  }

  function noteCountry(incidentId: string): void {
    const followed = watch.get(incidentId);
    const country = followed?.search.country ?? null;
    if (followed === undefined || country === null || told.get(incidentId) !== null) return;
    told.put(incidentId, { country, at: followed.lookedAt });
  }

  return {
    look(incidents, role, countryOf) {
      told.keepOnly(new Set(incidents.filter((one) => isFollowed(one, role)).map(({ id }) => id)));
      const next = watchBorders(watch, incidents, role, countryOf);
      const isNew = next.watch !== watch;
      watch = next.watch;
      if (isNew) for (const id of watch.keys()) noteCountry(id);
      announce(next.crossed);
      for (const incident of next.toCatchUp) {
        const { id } = incident;
        if (underWay.has(id)) continue;
        underWay.add(id);
        turn = turn
          .then(() => goTheWay(incident))
          .finally(() => {
            underWay.delete(id);
            if (!isStopped) onCaughtUp();
          });
      }
    },
    read: ({ incident, to, at }) => told.put(incident.id, { country: to, at }),
    stop() {
      isStopped = true;
    },
  };
}
