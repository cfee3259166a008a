import type { Intent } from '#shared/domain/action.ts';
import { inhibitionState, type Pursuit } from '#shared/domain/pursuit.ts';
import type { Words } from '../../i18n/words.ts';
import type { Choice } from '../../ui/choice.ts';

const reasons = ['recovered', 'owner', 'police', 'lost'] as const;

/** The usual reasons for which theft mode ends, on number keys. */
export function offReasons({ t }: Pick<Words, 't'>): { key: string; reason: string }[] {
  return reasons.map((name, index) => ({ key: String(index + 1), reason: t(`theftPanels.modeOff.reasons.${name}`) }));
}

/**
 * The last key of switching theft mode off. With a restart inhibition set, or perhaps set, it is to be said in so many words what
 * becomes of it; that it is released can only be said once the car has.
 */
export function offChoices({ t }: Pick<Words, 't'>, pursuit: Pursuit, reason: string): Choice[] {
  const off = (inhibition: 'none' | 'released' | 'kept') => (): Intent => ({
    kind: 'theft-mode-off',
    args: { reason, inhibition, modeId: pursuit.modes.at(-1)?.on.actionId },
  });
  const isOpen = inhibitionState({ pursuit }) !== 'none';
  const wasReleased = pursuit.commands.some(
    ({ command, settled }) => command === 'release-restart' && settled?.outcome === 'done',
  );
  const choice = (key: string, name: 'do' | 'released' | 'kept', intent: Choice['intent'], whyNot: string | null) => ({
    key,
    label: t(`theftPanels.modeOff.${name}`),
    hint: null,
    whyNot,
    intent,
  });
  if (!isOpen) return [choice('1', wasReleased ? 'released' : 'do', off(wasReleased ? 'released' : 'none'), null)];
  return [
    choice('1', 'released', off('released'), t('theftPanels.modeOff.notReleased')),
    choice('2', 'kept', off('kept'), null),
  ];
}
