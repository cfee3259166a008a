import type { Centre } from '#shared/domain/centre.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { firedWatch } from '#shared/domain/pursuit.ts';
import { severityOf } from '#shared/domain/severity.ts';
import { usableFix } from '#shared/domain/track/usable-fix.ts';
import { ruleWords } from '../../i18n/action-words.ts';
import { agoWords } from '../../i18n/age-words.ts';
import type { Words } from '../../i18n/words.ts';
import { fixAge } from '../../map/fix-age.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { ratingSigns } from '../../ui/rating-sign.ts';

export interface RowChip {
  id: string;
  text: string;
  tone: 'plain' | 'warn' | 'good' | 'pending' | 'danger';
}

/** What a row says in a glance: how bad, how many people, how sure the position, whose it is, what is only saved here. */
export function rowChips(
  { t, format }: Words,
  { incident: row, unsettled }: CaseView,
  operatorId: OperatorId,
  thresholds: Centre['severity'],
): RowChip[] {
  const incident = { ...row, fix: usableFix(row) };
  const chips: (RowChip | null)[] = [
    rungChip(t, incident),
    incident.isTest ? { id: 'test', text: t('queue.test'), tone: 'warn' } : null,
    incident.kind === 'crash' ? severityChip(t, incident, thresholds) : null,
    incident.kind === 'crash' ? peopleChip(t, incident.people.occupants) : null,
    movingChip({ t, format }, incident),
    incident.fix !== null && !incident.fix.isTrusted ? { id: 'trust', text: t('queue.untrusted'), tone: 'warn' } : null,
    incident.claim?.by === operatorId ? { id: 'mine', text: t('queue.mine'), tone: 'good' } : null,
    unsettled.length > 0 ? { id: 'saved', text: t('queue.updatedHere'), tone: 'pending' } : null,
  ];
  return chips.filter((chip) => chip !== null);
}

/** Which watch rings, for the first that nobody has heeded; a desk that may not see the car holds none. */
function rungChip(t: Words['t'], incident: Incident): RowChip | null {
  const rung = firedWatch(incident);
  if (rung === null) return null;
  return { id: 'rung', text: `● ${t('queue.rung', { rule: ruleWords({ t }, rung.rule) })}`, tone: 'danger' };
}

/** Only what stands out: most alarms say too little for a rating, and a chip in each row would hide those that do. */
function severityChip(t: Words['t'], incident: Incident, thresholds: Centre['severity']): RowChip | null {
  const { rating } = severityOf(incident, thresholds);
  if (rating === 'low' || rating === 'unknown') return null;
  const text = `${ratingSigns[rating]} ${t(`severity.chip.${rating}`)}`;
  return { id: 'severity', text, tone: rating === 'severe' ? 'danger' : 'warn' };
}

function peopleChip(t: Words['t'], occupants: number | null): RowChip {
  if (occupants === null) return { id: 'people', text: t('queue.peopleUnknown'), tone: 'warn' };
  return { id: 'people', text: t('queue.people', { count: occupants }), tone: 'plain' };
}

function movingChip({ t, format }: Pick<Words, 't' | 'format'>, { kind, fix }: Incident): RowChip | null {
  if (kind !== 'theft' || fix?.speedKmh == null) return null;
  const speed = format.unit(fix.speedKmh, 'kilometer-per-hour');
  return { id: 'speed', text: fix.speedKmh < 1 ? t('queue.standing') : t('queue.speed', { speed }), tone: 'plain' };
}

/** Age of the last fix of a followed car, for its chip; null when nothing is known of it. */
export function fixAgeWords(words: Words, { kind, fix }: Incident, now: number): string | null {
  if (kind !== 'theft' || fix === null) return null;
  const { ageMs, of } = fixAge(fix, now);
  return words.t(`queue.${of}`, { age: agoWords(words, ageMs) });
}
