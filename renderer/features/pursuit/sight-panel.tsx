import type { Choice } from '../../ui/choice.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { useNow } from '../../ui/use-now.ts';
import { nameLimit, type PanelProps } from './panel-props.ts';
import { whyNotWords } from './why-not-words.ts';

/** An officer sees the car, or no longer; the patrol that says so beside it. */
export function SightPanel(props: PanelProps) {
  const { incident, operator, guards, words } = props;
  const { t } = words;
  const now = useNow(props.tick);
  const choices = ([true, false] as const).map((isInSight, index): Choice => {
    const intent = (unit: string | null) => ({ kind: 'sight', args: { isInSight, unit } }) as const;
    return {
      key: String(index + 1),
      label: t(isInSight ? 'theftPanels.sight.yes' : 'theftPanels.sight.no'),
      hint: null,
      whyNot: whyNotWords(words, incident, intent(null), operator, now, guards),
      intent,
    };
  });
  return (
    <ChoicePanel
      {...props}
      title={t('theftPanels.sight.title')}
      lead={null}
      choices={choices}
      textLabel={t('theftPanels.sight.unit')}
      textLimit={nameLimit}
      testId="sight-panel"
    />
  );
}
