import type { Incident } from '#shared/domain/incident.ts';
import { inhibitionState, type Pursuit } from '#shared/domain/pursuit.ts';
import { isModeUnrecorded } from '#shared/domain/unrecorded-mode.ts';
import type { Words } from '../../i18n/words.ts';
import type { FactValue } from '../../ui/fact.tsx';

const plain = (text: string): FactValue => ({ text, tone: 'plain' });
const unknown = (text: string): FactValue => ({ text, tone: 'unknown' });

/** Who the owner is: the last proof, otherwise the last try. @param now gateway-corrected, milliseconds UTC */
export function ownerFact({ t, format, nameOf }: Words, { identified }: Pursuit, now: number): FactValue {
  const last = identified.findLast(({ outcome }) => outcome === 'verified') ?? identified.at(-1);
  if (last === undefined) return unknown(t('theftPanels.fact.ownerUnknown'));
  const { outcome, person, at, by } = last;
  const what = t(`theftDesk.identified.${outcome}`);
  const text = [person, what, format.time(at, now), nameOf(by)].filter((part) => part !== null).join(' · ');
  return outcome === 'verified' ? plain(text) : unknown(text);
}

/** When the owner confirmed the theft, and who took it down. */
export function confirmedFact({ t, format, nameOf }: Words, { confirmed }: Pursuit, now: number): FactValue {
  if (confirmed === null) return unknown(t('theftPanels.fact.notConfirmed'));
  return plain(`${format.time(confirmed.at, now)} · ${nameOf(confirmed.by)}`);
}

/** Whether the position may be used: since when, or since when not any more, and why. */
export function modeFact({ t, format, nameOf }: Words, pursuit: Pursuit, now: number): FactValue {
  const last = pursuit.modes.at(-1);
  if (last === undefined) return { text: t('theftPanels.fact.modeNever'), tone: 'muted' };
  const { on, off } = last;
  if (off === null && isModeUnrecorded({ pursuit })) {
    return unknown(t('theftPanels.fact.modeUnrecorded', { time: format.time(on.at, now) }));
  }
  if (off === null) {
    return {
      text: `${t('theftPanels.fact.modeOn', { time: format.time(on.at, now) })} · ${nameOf(on.by)}`,
      tone: 'good',
    };
  }
  const told = {
    time: format.time(off.at, now),
    reason: off.reason,
    inhibition: t(`theftDesk.inhibitionEnd.${off.inhibition}`),
  };
  return plain(`${t('theftPanels.fact.modeOff', told)} · ${nameOf(off.by)}`);
}

/** Whether an officer sees the car. */
export function sightFact({ t, format }: Words, { stage, sightings }: Pursuit, now: number): FactValue {
  const last = sightings.at(-1);
  if (last === undefined) return { text: t('theftPanels.fact.neverSeen'), tone: 'muted' };
  const time = format.time(last.at, now);
  const unit = last.unit === null ? '' : ` · ${last.unit}`;
  if (!last.isInSight) return unknown(`${t('theftPanels.fact.sightLost', { time })}${unit}`);
  return { text: `${t('theftPanels.fact.inSight', { time })}${unit}`, tone: stage === 'in-sight' ? 'good' : 'plain' };
}

/** The restart inhibition, by the car's own last word; that nobody knows it is said. */
export function inhibitionFact({ t }: Words, incident: Pick<Incident, 'pursuit'>): FactValue {
  const state = inhibitionState(incident);
  const tone = ({ none: 'muted', inhibited: 'danger', uncertain: 'unknown' } as const)[state];
  return { text: t(`theftPanels.fact.inhibitionState.${state}`), tone };
}

/** Where, when and how the car was found. */
export function foundFact({ t, format, nameOf }: Words, { recovered }: Pursuit, now: number): FactValue | null {
  if (recovered === null) return null;
  const { where, foundAt, condition, note, by } = recovered;
  const parts = [where, format.time(foundAt, now), t(`theftDesk.condition.${condition}`), note, nameOf(by)];
  return plain(parts.filter((part) => part !== null).join(' · '));
}
