import { vehicleName } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { ShownLine } from '../../telephone/shown-lines.ts';

/** Whom a call is with, and about which case. */
export function partyWords(
  { t }: Pick<Words, 't'>,
  { target, incident }: Pick<ShownLine, 'target' | 'incident'>,
): string {
  const car = incident.kind === 'theft' ? t('phone.owner') : t('phone.car');
  const party = target === null ? car : (target.contact?.name ?? t(`psapHint.${target.psap}`));
  return t('phone.withCase', { party, name: vehicleName({ t }, incident.vehicle) });
}
