import { useState } from 'react';
import type { Intent } from '#shared/domain/action.ts';
import { inhibitionState, isShareOpen } from '#shared/domain/pursuit.ts';
import type { Choice } from '../../ui/choice.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { useNow } from '../../ui/use-now.ts';
import { offChoices, offReasons } from './mode-off-choices.ts';
import type { PanelProps } from './panel-props.ts';

/** Theft mode ends in two steps: why, and then, with what ends by it in sight, the last key. */
export function TheftModeOffPanel(props: PanelProps) {
  const { incident, words } = props;
  const { t } = words;
  const now = useNow(props.tick);
  const [reason, setReason] = useState<string | null>(null);
  const { pursuit } = incident;
  if (pursuit === null) return null;
  if (reason === null) {
    const asIntent = (why: string): Intent => ({ kind: 'theft-mode-off', args: { reason: why, inhibition: 'none' } });
    return (
      <ChoicePanel
        {...props}
        title={t('theftPanels.modeOff.why')}
        lead={null}
        choices={offReasons(words).map(
          (one): Choice => ({
            key: one.key,
            label: one.reason,
            hint: null,
            whyNot: null,
            intent: () => asIntent(one.reason),
          }),
        )}
        textLabel={t('theftPanels.modeOff.other')}
        textLimit={400}
        textDeed={{ label: t('theftPanels.modeOff.next'), needs: t('theftPanels.modeOff.needs'), run: setReason }}
        testId="theft-mode-off-panel"
        onChoose={(intent) => {
          if (intent.kind === 'theft-mode-off') setReason(intent.args.reason);
        }}
      />
    );
  }
  const shares = pursuit.shares.filter((share) => isShareOpen(share, now)).length;
  const state = inhibitionState(incident);
  return (
    <ChoicePanel
      {...props}
      title={t('theftPanels.modeOff.confirm', { reason })}
      lead={null}
      remark={t('theftPanels.modeOff.effect', { count: shares })}
      choices={offChoices(words, pursuit, reason)}
      textLabel={null}
      testId="theft-mode-off-panel"
      onLeave={() => setReason(null)}
    >
      {state !== 'none' && (
        <p className="value-danger pursuit-line">
          {t('theftPanels.fact.inhibition')}: {t(`theftPanels.fact.inhibitionState.${state}`)}
        </p>
      )}
    </ChoicePanel>
  );
}
