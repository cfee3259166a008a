import type { Intent } from '#shared/domain/action.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { Incident, IncidentKind } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import type { VoiceFact } from '#shared/domain/voice-fact.ts';
import type { WatchRule } from '#shared/domain/watch-rule.ts';
import { vehicleName } from './incident-words.ts';
import type { Words } from './words.ts';

/** A decision and the car it is about: "Fahrzeug angerufen, verbunden · 911 Carrera". */
export function decisionName(words: Words, intent: Intent, { kind, vehicle }: Incident): string {
  return `${actionWords(words, intent, kind)} · ${vehicleName(words, vehicle)}`;
}

/**
 * What an operator did, in words without a subject: "Fahrzeug angerufen, verbunden".
 * @param about what kind of case it was done to: of a stolen car the owner is called
 */
export function actionWords(
  { t, nameOf }: Pick<Words, 't' | 'nameOf'>,
  action: Intent,
  about: IncidentKind = 'crash',
): string {
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
      if (about === 'theft') {
        return number === null ? t('action.callOwner', { outcome }) : t('action.callOwnerNumber', { number, outcome });
      }
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
    case 'skip': {
      const { step, reason } = action.args;
      const isOwner = about === 'theft' && step === 'call';
      return t('action.skip', { step: t(isOwner ? 'protocol.callDuty.call-owner' : `step.${step}`), reason });
    }
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
    case 'identify': {
      const what = t(`action.identify.${action.args.outcome}`);
      const { person } = action.args;
      return person === null ? what : t('action.identifyPerson', { what, person });
    }
    case 'confirm':
    case 'theft-mode-on':
    case 'revoke':
    case 'unwatch':
    case 'heed':
    case 'look':
    case 'approve':
      return t(`action.${action.kind}`);
    case 'theft-mode-off': {
      const { reason, inhibition } = action.args;
      return t('action.theft-mode-off', { reason, inhibition: t(`theftDesk.inhibitionEnd.${inhibition}`) });
    }
    case 'police-file': {
      const { fileNumber, authority } = action.args;
      return t('action.police-file', { fileNumber, authority });
    }
    case 'sight':
      return t(action.args.isInSight ? 'action.sight.yes' : 'action.sight.no');
    case 'recover': {
      const { where, condition } = action.args;
      return t('action.recover', { where, condition: t(`theftDesk.condition.${condition}`) });
    }
    case 'share':
      return t('action.share', { name: action.args.to });
    case 'watch':
      return t('action.watch', { rule: ruleWords({ t }, action.args.rule) });
    case 'command':
      return t('action.command', { command: t(`theftDesk.command.${action.args.command}`) });
    case 'withdraw':
      return t('action.withdraw', { service: t(`theftDesk.service.${action.args.service}`) });
    case 'cancel': {
      const { service, reference } = action.args;
      return t('action.cancel', { service: t(`theftDesk.service.${service}`), reference });
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

/** What a watch waits for. */
export function ruleWords({ t }: Pick<Words, 't'>, rule: WatchRule): string {
  if (rule.kind === 'moves-again') return t('theftDesk.rule.moves-again');
  if (rule.kind === 'stops') return t('theftDesk.rule.stops', { minutes: rule.minutes });
  return t(`theftDesk.rule.${rule.kind}`, { name: rule.name });
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
