import type { Incident } from '#shared/domain/incident.ts';
import type { Shift } from '#shared/domain/shift.ts';
import type { Words } from '../../i18n/words.ts';

/** With whom a case is in the change of shift; null where its part says it. @param now gateway-corrected, milliseconds UTC */
export function shiftWords(
  { t, nameOf, format }: Pick<Words, 't' | 'nameOf' | 'format'>,
  { claim, offer }: Pick<Incident, 'claim' | 'offer'>,
  part: keyof Shift,
  now: number,
): string | null {
  const note = offer?.note == null ? '' : ` ${t('end.quoted', { text: offer.note })}`;
  switch (part) {
    case 'mine':
      return null;
    case 'offered':
      return offer === null ? null : `${t('shift.isTo', { name: nameOf(offer.to) })}${note}`;
    case 'offeredToMe':
      return offer === null ? null : `${t('shift.from', { name: nameOf(offer.by) })}${note}`;
    case 'handedOver':
      if (claim === null) return t('shift.free');
      return t('shift.confirmed', { name: nameOf(claim.by), time: format.time(claim.at, now) });
    default:
      return claim === null ? t('shift.free') : t('shift.heldBy', { name: nameOf(claim.by) });
  }
}
