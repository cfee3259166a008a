import { useState } from 'react';
import { guardsFor } from '#shared/domain/judge-theft.ts';
import { awaitingApproval } from '#shared/domain/pursuit.ts';
import { vehicleName } from '../../i18n/incident-words.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { useNow } from '../../ui/use-now.ts';
import { GuardList } from './guard-list.tsx';
import type { PanelProps } from './panel-props.ts';
import { secondsLeft } from './seconds-left.ts';
import { whyNotWords } from './why-not-words.ts';

/** The second person's word: who asks, how long it holds, and every condition as it stands at this moment. */
export function ApprovePanel(props: PanelProps) {
  const { incident, operator, guards, words } = props;
  const { t, format, nameOf } = words;
  const now = useNow(props.tick);
  // The request that was read: another one that comes meanwhile is not meant.
  const [commandId] = useState(() => awaitingApproval(incident, now)?.actionId ?? '');
  const request = incident.pursuit?.commands.find(({ actionId }) => actionId === commandId) ?? null;
  if (request === null) return null;
  const intent = { kind: 'approve', args: { commandId } } as const;
  const left = secondsLeft(request.expiresAt, now);
  const isSettled = request.approved !== null || request.settled !== null;
  return (
    <ChoicePanel
      {...props}
      title={t('theftPanels.approve.title')}
      lead={vehicleName(words, incident.vehicle)}
      choices={[
        {
          key: '1',
          label: t('theftPanels.approve.do'),
          hint: null,
          whyNot: whyNotWords(words, incident, intent, operator, now, guards),
          intent: () => intent,
        },
      ]}
      textLabel={null}
      testId="approve-panel"
    >
      <p className="pursuit-line">
        {t('theftPanels.approve.asked', { name: nameOf(request.by), time: format.time(request.at, now) })} ·{' '}
        <b className={isSettled || left === 0 ? 'value-unknown' : 'mono'}>
          {isSettled
            ? t('theftPanels.approve.settled')
            : left === 0
              ? t('theftPanels.approve.over')
              : t('theftPanels.approve.left', { seconds: left })}
        </b>
      </p>
      <GuardList missing={guardsFor(incident, intent, operator, now, guards)} limits={guards} words={words} />
    </ChoicePanel>
  );
}
