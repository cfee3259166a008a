import type { Intent } from '#shared/domain/action.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import type { VoiceFact } from '#shared/domain/voice-fact.ts';
import type { Words } from './words.ts';

/** What an operator did, in words without a subject: "Fahrzeug angerufen, verbunden". */
export function actionWords({ t, nameOf }: Pick<Words, 't' | 'nameOf'>, action: Intent): string {
  switch (action.kind) {
    case 'acknowledge':
      return t('action.acknowledge');
    case 'claim':
      return t('action.claim');
    case 'take':
      return withReason(t, t('action.take'), action.args.reason);
    case 'accept':
    case 'join':
    case 'leave':
    case 'check':
    case 'release':
      return t(`action.${action.kind}`);
    case 'offer':
      return withReason(t, t('action.offer', { name: nameOf(action.args.to) }), action.args.note);
    case 'call': {
      const outcome = t(`outcome.${action.args.outcome}`);
      const { number = null } = action.args;
      return number === null ? t('action.call', { outcome }) : t('action.callNumber', { number, outcome });
    }
    case 'hang-up':
      return t(`action.hangUp.${action.args.cause}`);
    case 'tell':
      return t('action.tell', voiceFactWords({ t }, action.args));
    case 'notify':
      return notifyWords({ t }, action.args);
    case 'disclose': {
      const { to, parts, via, purpose } = action.args;
      return t('action.disclose', {
        name: to.name,
        parts: parts.map((part) => t(`part.${part}`)).join(', '),
        via: t(`via.${via}`),
        purpose: t(`purpose.${purpose}`),
      });
    }
    case 'conference':
      return t(`action.conference.${action.args.outcome}`);
    case 'skip':
      return t('action.skip', { step: t(`step.${action.args.step}`), reason: action.args.reason });
    case 'reopen':
      return t('action.reopen', { reason: action.args.reason });
    case 'review':
      return withReason(t, t(`action.review.${action.args.verdict}`), action.args.note);
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

/** A PSAP by its name where it is known, and what became of the call; an action of before names only the service. */
function notifyWords({ t }: Pick<Words, 't'>, args: Extract<Intent, { kind: 'notify' }>['args']): string {
  const psap = t(`psap.${args.psap}`);
  const { passed, contact = null, outcome = 'connected' } = args;
  if (contact !== null || outcome !== 'connected') {
    const name = contact?.name ?? t(`psapHint.${args.psap}`);
    return withReason(t, t('action.notifyContact', { name, psap, outcome: t(`outcome.${outcome}`) }), passed);
  }
  return passed === null ? t('action.notify', { psap }) : t('action.notifyPassed', { psap, passed });
}

/** A fact told by voice, and its answer. */
export function voiceFactWords({ t }: Pick<Words, 't'>, { fact, value }: VoiceFact): { fact: string; value: string } {
  const answer =
    value === null ? t('told.unknown') : typeof value === 'number' ? String(value) : t(value ? 'told.yes' : 'told.no');
  return { fact: t(`voiceFact.${fact}`), value: answer };
}

/** A take in words; from whom, where that is known. */
export function takeWords({ t, nameOf }: Words, from: OperatorId | null, reason: string | null): string {
  return withReason(t, from === null ? t('action.take') : t('action.takeFrom', { name: nameOf(from) }), reason);
}

function withReason(t: Words['t'], what: string, reason: string | null): string {
  return reason === null ? what : t('action.withReason', { what, reason });
}
