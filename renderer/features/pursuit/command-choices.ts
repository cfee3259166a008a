import { carCommandSchema, needsApproval } from '#shared/domain/car-command.ts';
import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Operator } from '#shared/domain/operator.ts';
import type { Words } from '../../i18n/words.ts';
import type { Choice } from '../../ui/choice.ts';
import { whyNotWords } from './why-not-words.ts';

/**
 * What may be asked of the car, always on the same keys. One that is still under way is not asked for twice.
 * @param now gateway-corrected, milliseconds UTC
 * @param guards the centre's
 */
export function commandChoices(
  words: Pick<Words, 't'>,
  incident: Incident,
  operator: Operator,
  now: number,
  guards: GuardLimits,
): Choice[] {
  const { t } = words;
  return carCommandSchema.options.map((command, index) => {
    const intent = { kind: 'command', args: { command } } as const;
    const open = incident.pursuit?.commands.find(
      (one) => one.command === command && one.settled === null && now <= one.expiresAt,
    );
    const isWaiting = open !== undefined && needsApproval(command) && open.approved === null;
    const whyNot =
      open === undefined
        ? whyNotWords(words, incident, intent, operator, now, guards)
        : t(isWaiting ? 'theftPanels.command.waiting' : 'theftPanels.command.underWay');
    return {
      key: String(index + 1),
      label: t(`theftDesk.command.${command}`),
      hint: whyNot ?? (needsApproval(command) ? t('theftPanels.command.twoPersons') : null),
      whyNot,
      intent: () => intent,
    };
  });
}
