import {
  callOutcomeSchema,
  type Disposition,
  dispositionSchema,
  type Intent,
  serviceSchema,
} from '#shared/domain/action.ts';
import type { IncidentKind } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';

export type ChoiceKind = 'call' | 'dispatch' | 'close';

/** One way to settle a choice, on its number key. `whyNot` set = shown, but cannot be taken. */
export interface Choice {
  key: string;
  label: string;
  hint: string | null;
  whyNot: string | null;
  /** @param text what was typed beside it, trimmed; null when nothing was */
  intent: (text: string | null) => Intent;
}

const theftOnly: readonly Disposition[] = ['vehicle-recovered', 'not-a-theft'];

/** The choices of an action, always on the same keys: what a hand has learnt must not move. */
export function choicesOf({ t }: Pick<Words, 't'>, kind: ChoiceKind, incidentKind: IncidentKind): Choice[] {
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
          whyNot: incidentKind === 'crash' && theftOnly.includes(disposition) ? t('choice.notForCrash') : null,
          intent: (reason) => ({ kind: 'close', args: { disposition, reason } }),
        }));
    }
  }
}
