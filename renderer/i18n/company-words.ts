import type { Companion } from '#shared/domain/company.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import type { Receiver } from '#shared/domain/shift.ts';
import type { Words } from './words.ts';

/** Somebody beside the holder of a case, in words. @param operatorId who reads it */
export function companionWords(
  { t, nameOf }: Pick<Words, 't' | 'nameOf'>,
  one: Companion,
  operatorId: OperatorId,
): string {
  if (one.operatorId === operatorId) return t('company.you');
  return t(`company.${one.as}`, { name: nameOf(one.operatorId) });
}

/** Whether somebody that a case can be handed to is there. */
export function receiverWords({ t }: Pick<Words, 't'>, { isHeard }: Pick<Receiver, 'isHeard'>): string {
  if (isHeard === null) return t('offer.unsure');
  return t(isHeard ? 'offer.here' : 'offer.away');
}
