import { useState } from 'react';
import { conditionSchema } from '#shared/domain/pursuit.ts';
import type { Choice } from '../../ui/choice.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { PanelProps } from './panel-props.ts';

/** Where and how the car was found: the place as it is known stands there to be corrected, the condition is on a number key. */
export function RecoverPanel({ placeInWords, ...props }: PanelProps & { placeInWords: string | null }) {
  const { words, draft } = props;
  const { t, format } = words;
  const now = useNow(props.tick);
  // The place moves on with the car; what stands in the field is the operator's.
  const [where] = useState(draft === '' ? (placeInWords ?? '') : draft);
  const choices = conditionSchema.options.map(
    (condition, index): Choice => ({
      key: String(index + 1),
      label: t(`theftDesk.condition.${condition}`),
      hint: null,
      whyNot: null,
      intent: (text) => ({ kind: 'recover', args: { where: text ?? '', foundAt: now, condition, note: null } }),
    }),
  );
  return (
    <ChoicePanel
      {...props}
      draft={where}
      title={t('theftPanels.recover.title')}
      lead={t('theftPanels.recover.now', { time: format.clock(now) })}
      choices={choices}
      textLabel={t('theftPanels.recover.where')}
      textNeed={t('theftPanels.recover.needsWhere')}
      textLimit={400}
      testId="recover-panel"
    />
  );
}
