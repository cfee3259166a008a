import type { Intent } from '#shared/domain/action.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import type { Words } from './words.ts';

/** What an operator did, in words without a subject: "Fahrzeug angerufen, verbunden". */
export function actionWords({ t }: Words, action: Intent): string {
  switch (action.kind) {
    case 'acknowledge':
      return t('action.acknowledge');
    case 'claim':
      return t('action.claim');
    case 'take':
      return withReason(t, t('action.take'), action.args.reason);
    case 'call':
      return t('action.call', { outcome: t(`outcome.${action.args.outcome}`) });
    case 'notify': {
      const psap = t(`psap.${action.args.psap}`);
      const { passed } = action.args;
      return passed === null ? t('action.notify', { psap }) : t('action.notifyPassed', { psap, passed });
    }
    case 'dispatch':
      return t('action.dispatch', { service: t(`service.${action.args.service}`) });
    case 'note':
      return t('action.note', { text: action.args.text });
    case 'close': {
      const disposition = t(`disposition.${action.args.disposition}`);
      const { reason } = action.args;
      return reason === null ? t('action.close', { disposition }) : t('action.closeReason', { disposition, reason });
    }
    default:
      return assertNever(action);
  }
}

/** A take in words; from whom, where that is known. */
export function takeWords({ t, nameOf }: Words, from: OperatorId | null, reason: string | null): string {
  return withReason(t, from === null ? t('action.take') : t('action.takeFrom', { name: nameOf(from) }), reason);
}

function withReason(t: Words['t'], what: string, reason: string | null): string {
  return reason === null ? what : t('action.withReason', { what, reason });
}
