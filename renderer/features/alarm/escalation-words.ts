import { escalationOf, type Ladder, recordedLevel } from '#shared/domain/escalation.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { waitClock } from '../../i18n/durations.ts';
import type { Words } from '../../i18n/words.ts';

/** Whether a supervisor gives signs of life; null while the gateway cannot be heard. */
export type SupervisorHeard = boolean | null;

/**
 * Where a case stands on the ladder, for its banner: "noch 7 s bis Stufe 1", "Stufe 1 seit 00:12: Aufsicht verständigt · noch
 * 3 s bis Stufe 2". That somebody was told is said only when the gateway has it on record.
 * @returns null for a case that goes up no more
 */
export function escalationWords(
  { t }: Pick<Words, 't'>,
  incident: Incident,
  ladder: Ladder,
  now: number,
  supervisor: SupervisorHeard,
): string | null {
  const found = escalationOf(incident, ladder, now);
  if (found === null) return null;
  const { level, since, nextAt } = found;
  const told = () => t(`ladder.told.${toldWhom(level, recordedLevel(incident, ladder, now), supervisor)}`);
  const parts = [
    since === null ? null : t('ladder.since', { level, wait: waitClock(now - since), told: told() }),
    nextAt === null
      ? null
      : t('ladder.untilNext', { seconds: Math.max(0, Math.ceil((nextAt - now) / 1000)), level: level + 1 }),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

type Told = 'supervisor' | 'nobody' | 'recorded' | 'everybody' | 'unconfirmed';

function toldWhom(level: number, recorded: number, supervisor: SupervisorHeard): Told {
  if (recorded < level) return 'unconfirmed';
  if (level > 1) return 'everybody';
  if (supervisor === null) return 'recorded';
  return supervisor ? 'supervisor' : 'nobody';
}
