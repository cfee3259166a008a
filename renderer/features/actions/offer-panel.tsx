import { useState } from 'react';
import type { Intent } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Presence } from '#shared/domain/lease.ts';
import type { Operator, OperatorId } from '#shared/domain/operator.ts';
import { receiversOf } from '#shared/domain/shift.ts';
import { receiverWords } from '../../i18n/company-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { Choice } from '../../ui/choice.ts';
import { ChoicePanel } from '../../ui/choice-panel.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useObservable } from '../../ui/use-observable.ts';

export interface OfferPanelProps {
  incident: Incident;
  colleagues: readonly Operator[];
  operatorId: OperatorId;
  presence: Observable<Presence | null>;
  draft: string;
  tick: Observable<number>;
  words: Words;
  onDraft: (text: string) => void;
  onOffer: (intent: Intent) => void;
  onLeave: () => void;
}

/** To whom a case is offered, those who are there first. Who is on which key stays so while the panel is open. */
export function OfferPanel(props: OfferPanelProps) {
  const { incident, words, operatorId } = props;
  const { t } = words;
  const now = useNow(props.tick);
  const presence = useObservable(props.presence);
  const receivers = receiversOf([incident], props.colleagues, operatorId, presence, now);
  const [order] = useState(() => receivers.map(({ operator }) => operator.id));
  const placed = order.flatMap((id) => receivers.find(({ operator }) => operator.id === id) ?? []);
  const choices = placed.map(
    (receiver, index): Choice => ({
      key: index < 9 ? String(index + 1) : '',
      label: receiver.operator.name,
      hint: receiverWords(words, receiver),
      whyNot: null,
      intent: (note) => ({ kind: 'offer', args: { to: receiver.operator.id, note } }),
    }),
  );
  return (
    <ChoicePanel
      draft={props.draft}
      words={words}
      testId="offer-panel"
      title={t('offer.title')}
      lead={null}
      remark={choices.length === 0 ? t('offer.nobody') : t('offer.stays')}
      choices={choices}
      textLabel={choices.length === 0 ? null : t('offer.note')}
      onDraft={props.onDraft}
      onChoose={props.onOffer}
      onLeave={props.onLeave}
    />
  );
}
