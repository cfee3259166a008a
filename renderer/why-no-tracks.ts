import type { Role } from '#shared/domain/operator.ts';
import { maySeeTracks } from '#shared/domain/permissions.ts';

/**
 * Why the tracks of all followed cars are not drawn, as the key of a text; null: they may be. They are read from the disk: once the
 * database is lost, that would show what was for what is.
 */
export function whyNoTracks(role: Role, isEmergency: boolean): 'sight.other-desk' | 'units.tracksEmergency' | null {
  if (!maySeeTracks(role)) return 'sight.other-desk';
  return isEmergency ? 'units.tracksEmergency' : null;
}
