import { callOutcomeSchema, type Disposition, dispositionSchema, serviceSchema } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { judgeTheftEnd } from '#shared/domain/judge-theft.ts';
import type { Words } from '../../i18n/words.ts';
import type { Choice } from '../../ui/choice.ts';

export type ChoiceKind = 'call' | 'dispatch' | 'close';

const theftOnly: readonly Disposition[] = ['vehicle-recovered', 'not-a-theft'];

/** The choices of an action, always on the same keys: what a hand has learnt must not move. */
export function choicesOf({ t }: Pick<Words, 't'>, kind: ChoiceKind, incident: Incident): Choice[] {
  return listOf().map((choice, index) => ({ hint: null, whyNot: null, ...choice, key: String(index + 1) }));

  function listOf(): (Pick<Choice, 'label' | 'intent'> & Partial<Choice>)[] {
    switch (kind) {
      case 'call':
        return callOutcomeSchema.options.map((outcome) => ({
          label: t(`outcome.${outcome}`),
          intent: () => ({ kind: 'call', args: { outcome } }),
        }));
      case 'dispatch':
        return serviceSchema.options.map((service) => ({
          label: t(`service.${service}`),
          intent: () => ({ kind: 'dispatch', args: { service } }),
        }));
      case 'close':
        return dispositionSchema.options.map((disposition) => ({
          label: t(`disposition.${disposition}`),
          whyNot: whyNotEnd(disposition),
          intent: (reason) => ({ kind: 'close', args: { disposition, reason } }),
        }));
    }
  }

  function whyNotEnd(disposition: Disposition): string | null {
    if (incident.kind === 'crash') return theftOnly.includes(disposition) ? t('choice.notForCrash') : null;
    const reason = judgeTheftEnd(incident, disposition);
    return reason === null ? null : t(`why.${reason}`);
  }
}
