import { useState } from 'react';
import { usableFix } from '#shared/domain/track/usable-fix.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import type { PanelProps } from './panel-props.ts';
import { endWatches, newWatches } from './watch-choices.ts';

/** What the desk wants to be told of while the car is followed, and the watches that are on, each to be ended by its key. */
export function WatchPanel({ placeInWords, ...props }: PanelProps & { placeInWords: string | null }) {
  const { incident, words } = props;
  const { t } = words;
  // "Here" is where the car was when the panel was opened: it must not drive away under the pressed key.
  const [here] = useState({ fix: usableFix(incident), placeInWords });
  const watches = incident.pursuit?.watches ?? [];
  // And a colleague who ends one must not move another one under the key.
  const [listed] = useState(watches);
  const active =
    watches.length === 0 ? t('theftPanels.watch.none') : t('theftPanels.watch.active', { count: watches.length });
  return (
    <ChoicePanel
      {...props}
      title={t('theftPanels.watch.title')}
      lead={null}
      choices={[...newWatches(words, here.fix, here.placeInWords, watches), ...endWatches(words, listed, watches)]}
      textLabel={null}
      testId="watch-panel"
    >
      <p className="muted pursuit-line">{active}</p>
    </ChoicePanel>
  );
}
