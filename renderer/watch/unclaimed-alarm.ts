import type { UnclaimedAlarm } from '#shared/desktop/heartbeat.ts';
import type { Centre } from '#shared/domain/centre.ts';
import { escalationOf, ladderOf } from '#shared/domain/escalation.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { isSilenced } from '#shared/domain/mute.ts';
import { priorityOf } from '#shared/domain/priority.ts';
import type { Desk } from '../desk.ts';

export interface UnclaimedContext {
  ladders: Centre['escalateAfterS'];
  /** Gateway-corrected, milliseconds UTC. */
  now: number;
  /** Gateway clock minus desk clock, milliseconds; null = not measured. */
  offsetMs: number | null;
  isMuted: boolean;
}

/**
 * What must reach the operator also when the console is not in sight: of all cases that went up a level, the most urgent one.
 * Knows nothing of the screen, so that a screen that fails does not silence it.
 */
export function unclaimedAlarm(
  incidents: readonly Incident[],
  { ladders, now, offsetMs, isMuted }: UnclaimedContext,
): UnclaimedAlarm | null {
  const risen = incidents.flatMap((incident) => {
    const level = escalationOf(incident, ladderOf(incident, ladders), now)?.level ?? 0;
    return level === 0 ? [] : [{ incident, level, priority: priorityOf(incident) }];
  });
  const [first] = risen.sort((a, b) => a.priority - b.priority || a.incident.openedAt - b.incident.openedAt);
  if (first === undefined) return null;
  const { incident, level, priority } = first;
  return {
    title: incident.kind === 'theft' ? 'theft' : incident.trigger,
    isTest: incident.isTest,
    vehicle: nameOf(incident),
    since: Math.round(incident.openedAt - (offsetMs ?? 0)),
    level,
    count: risen.length,
    isSilent: isSilenced(priority, isMuted),
  };
}

/** The same for a desk as it is now; nothing while nobody is signed in. */
export function alarmOfDesk({ session, view, status, now }: Desk, isMuted: boolean): UnclaimedAlarm | null {
  const centre = session.get()?.centre;
  if (centre === undefined) return null;
  const incidents = view.get().cases.map(({ incident }) => incident);
  return unclaimedAlarm(incidents, {
    ladders: centre.escalateAfterS,
    now: now(),
    offsetMs: status.get().offsetMs,
    isMuted,
  });
}

function nameOf({ vehicle: { model, plate, vin } }: Incident): string | null {
  const known = [model, plate].filter((part) => part !== null).join(' ');
  return (known === '' ? vin : known)?.slice(0, 200) ?? null;
}
