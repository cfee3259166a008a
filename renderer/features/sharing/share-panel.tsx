import { useState } from 'react';
import type { Intent } from '#shared/domain/action.ts';
import type { Centre } from '#shared/domain/centre.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import type { CaseWhere } from '../../map/places/use-case-where.ts';
import type { Observable } from '../../observable.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { useNow } from '../../ui/use-now.ts';
import { durationChoices, receiverChoices, type ShareReceiver, shareReceivers } from './share-choices.ts';

export interface SharePanelProps {
  incident: Incident;
  centre: Centre;
  where: CaseWhere;
  draft: string;
  tick: Observable<number>;
  words: Words;
  onDraft: (text: string) => void;
  onShare: (intent: Intent) => void;
  onLeave: () => void;
}

/** With whom the position is shared, then for how long. Who is on which key stays so while the panel is open. */
export function SharePanel({ incident, centre, where, words, tick, onShare, onLeave, ...typed }: SharePanelProps) {
  const { t } = words;
  const now = useNow(tick);
  const [receiver, setReceiver] = useState<ShareReceiver | null>(null);
  const regions = where.place?.regions ?? [];
  const found = shareReceivers(
    incident,
    centre,
    regions.map(({ region }) => region),
  );
  const [held, setHeld] = useState(found);
  // Whom the directory names may come a moment after the panel; nobody moves to another key by it.
  if (held.length < found.length && found.every(({ name }, index) => (held[index] ?? { name }).name === name)) {
    setHeld(found);
  }
  const shared = { words, testId: 'share-panel', ...typed };
  if (receiver === null) {
    return (
      <ChoicePanel
        {...shared}
        title={t('sharing.toWhom')}
        lead={null}
        remark={held.length === 0 ? t('sharing.nobodyNear') : t('sharing.toLead')}
        choices={receiverChoices(held)}
        textLabel={t('sharing.toOther')}
        textDeed={{
          label: t('sharing.next'),
          needs: t('sharing.needsName'),
          run: (name) => setReceiver({ name: name.slice(0, longestName), contact: null }),
        }}
        onChoose={(intent) => {
          if (intent.kind === 'share') setReceiver({ name: intent.args.to, contact: intent.args.contact });
        }}
        onLeave={onLeave}
      />
    );
  }
  const fileNumber = incident.pursuit?.policeFile?.fileNumber ?? null;
  return (
    <ChoicePanel
      {...shared}
      title={t('sharing.howLong', { name: receiver.name })}
      lead={fileNumber === null ? null : t('sharing.ofFile', { fileNumber })}
      choices={durationChoices(words, receiver, () => Math.max(now, tick.get()), centre.guards)}
      textLabel={null}
      onChoose={onShare}
      onLeave={() => setReceiver(null)}
    />
  );
}

const longestName = 120;
