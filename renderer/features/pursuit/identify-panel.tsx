import type { Choice } from '../../ui/choice.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { nameLimit, type PanelProps } from './panel-props.ts';

const outcomes = ['verified', 'failed'] as const;

/** Whether the owner's answers showed who it is. The questions themselves are the contract's, not the desk's. */
export function IdentifyPanel({ words, ...props }: PanelProps) {
  const { t } = words;
  const choices = outcomes.map(
    (outcome, index): Choice => ({
      key: String(index + 1),
      label: t(`theftPanels.identify.${outcome}`),
      hint: null,
      whyNot: null,
      intent: (person) => ({ kind: 'identify', args: { outcome, person } }),
    }),
  );
  return (
    <ChoicePanel
      {...props}
      title={t('theftPanels.identify.title')}
      lead={null}
      remark={t('theftPanels.identify.remark')}
      choices={choices}
      textLabel={t('theftPanels.identify.person')}
      textLimit={nameLimit}
      words={words}
      testId="identify-panel"
    />
  );
}
