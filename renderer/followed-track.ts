import type { Fix } from '#shared/domain/fix.ts';
import { atSeconds } from './at-seconds.ts';
import type { Observable } from './observable.ts';
import type { Seconds } from './seconds.ts';
import type { Database } from './store/database.ts';
import { observe } from './store/queries.ts';
import { trackQuery } from './store/track-query.ts';

/** The case's positions, oldest first, at most the last 600; they grow when the second turns, as the car's row does. */
export function followedTrack(
  database: Database,
  incidentId: string,
  atNext: Seconds['atNext'],
): Observable<readonly Fix[]> {
  const fixes = observe<readonly Fix[]>([], trackQuery(database, incidentId));
  return atSeconds(fixes, atNext, (shown, next) => shown.length === 0 || next.length === 0);
}
