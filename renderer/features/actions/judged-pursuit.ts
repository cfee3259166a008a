import type { PursuitKind } from '#shared/domain/apply-pursuit.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { TheftIntent } from '#shared/domain/judge-theft.ts';
import { awaitingApproval, firedWatch, inhibitionState } from '#shared/domain/pursuit.ts';

/** As long as any share lasts at least, milliseconds. */
const anyShareMs = 60_000;

/**
 * A step of a theft case before its panel has asked for what belongs to it: with whatever answer would be allowed soonest, so
 * that the panel opens as soon as there is anything to choose in it.
 * @param now gateway-corrected, milliseconds UTC
 */
export function judgedPursuit(kind: PursuitKind, incident: Incident, now: number): TheftIntent {
  const { pursuit } = incident;
  const word = '-';
  switch (kind) {
    case 'identify':
      return { kind, args: { outcome: 'verified', person: null } };
    case 'confirm':
    case 'theft-mode-on':
    case 'look':
      return { kind, args: {} };
    case 'theft-mode-off':
      return { kind, args: { reason: word, inhibition: inhibitionState(incident) === 'none' ? 'none' : 'kept' } };
    case 'police-file':
      return { kind, args: { fileNumber: word, authority: word, contact: null, number: null, officer: null } };
    case 'sight':
      return { kind, args: { isInSight: true, unit: null } };
    case 'recover':
      return { kind, args: { where: word, foundAt: now, condition: 'unknown', note: null } };
    case 'share':
      return { kind, args: { to: word, contact: null, until: now + anyShareMs } };
    case 'revoke':
      return { kind, args: { shareId: pursuit?.shares[0]?.actionId ?? '' } };
    case 'watch':
      return { kind, args: { rule: { kind: 'moves-again' } } };
    case 'unwatch':
      return { kind, args: { watchId: pursuit?.watches[0]?.actionId ?? '' } };
    case 'heed': {
      const rung = firedWatch(incident);
      return { kind, args: { watchId: rung?.actionId ?? '', firedSeq: rung?.fired?.seq ?? 0 } };
    }
    case 'command':
      return { kind, args: { command: 'read-data' } };
    case 'approve':
      return { kind, args: { commandId: awaitingApproval(incident, now)?.actionId ?? '' } };
  }
}
