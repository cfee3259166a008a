import { conferenceOutcomeSchema } from '#shared/domain/action.ts';
import type { Words } from '../../i18n/words.ts';
import type { Choice } from '../../ui/choice.ts';

/** How the conference went; where the telephone can join the calls, the first choice has it do so. */
export function conferenceChoices({ t }: Pick<Words, 't'>, canJoin: boolean): Choice[] {
  return conferenceOutcomeSchema.options.map((outcome, index) => ({
    key: String(index + 1),
    label: t(`protocol.conference.${outcome}`),
    hint: outcome === 'joined' && canJoin ? t('phone.joinLines') : null,
    whyNot: null,
    intent: () => ({ kind: 'conference', args: { outcome } }),
  }));
}
