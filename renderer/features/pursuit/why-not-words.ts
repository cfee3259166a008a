import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { judge } from '#shared/domain/judge.ts';
import { guardsFor, type TheftIntent } from '#shared/domain/judge-theft.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { guardWords } from '../../i18n/guard-words.ts';
import type { Words } from '../../i18n/words.ts';

/**
 * Why the gateway would refuse this step now, in words; what a restart inhibition lacks by name. Null: it would not.
 * @param now gateway-corrected, milliseconds UTC
 * @param guards the centre's
 */
export function whyNotWords(
  { t }: Pick<Words, 't'>,
  incident: Incident,
  intent: TheftIntent,
  operator: Operator,
  now: number,
  guards: GuardLimits,
): string | null {
  const reason = judge(incident, intent, operator, now, guards);
  if (reason === null) return null;
  if (reason !== 'guards-missing' || (intent.kind !== 'command' && intent.kind !== 'approve'))
    return t(`why.${reason}`);
  const missing = guardsFor(incident, intent, operator, now, guards);
  return t('theftPanels.command.missing', { guards: guardWords({ t }, missing) });
}
