import { useRef, useState } from 'react';
import type { Intent } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Presence } from '#shared/domain/lease.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { shiftOf } from '#shared/domain/shift.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { AcceptAll } from './accept-all.tsx';
import { HandOver } from './hand-over.tsx';
import { ShiftCases } from './shift-cases.tsx';
import { useHandOver } from './use-hand-over.ts';

export interface ShiftPanelProps {
  /** Open cases, as the screen shows them. */
  incidents: readonly Incident[];
  operator: Operator;
  colleagues: readonly Operator[];
  presence: Observable<Presence | null>;
  caseName: (incidentId: string) => string;
  /** What is to be done next in a case, in words; null = nothing. */
  nextStep: (incident: Incident) => string | null;
  tick: Observable<number>;
  words: Words;
  /** @returns true once the decision is durably on this disk */
  onDecide: (incident: Incident, intent: Intent) => Promise<boolean>;
  onSelect: (incidentId: string) => void;
  onClose: () => void;
}

/**
 * The change of shift: who goes offers their cases, who comes accepts them, and each sees what the other has confirmed. A
 * case that is offered stays with whoever had it until it is accepted.
 */
export function ShiftPanel({
  incidents,
  operator,
  colleagues,
  presence,
  onDecide,
  onClose,
  ...props
}: ShiftPanelProps) {
  const { words, tick } = props;
  const { t } = words;
  const [hasFailed, setFailed] = useState(false);
  const isBusy = useRef(false);
  const shift = shiftOf(incidents, operator.id);
  const mine = [...shift.mine, ...shift.offered];
  const hand = useHandOver(mine, operator.id, colleagues, presence, tick);

  /** One after the other: what the disk refuses stands in its banner, and does not hold up the rest. */
  async function decideAll(list: readonly { incident: Incident; intent: Intent }[]): Promise<void> {
    // A second press before the first is on the disk would decide the same twice.
    if (isBusy.current) return;
    isBusy.current = true;
    let isSaved = true;
    for (const { incident, intent } of list) isSaved = (await onDecide(incident, intent)) && isSaved;
    isBusy.current = false;
    setFailed(!isSaved);
  }

  function offer(): void {
    const note = hand.note.trim() === '' ? null : hand.note.trim();
    const { to } = hand;
    if (to === null) return;
    void decideAll(
      hand.offering.map((incident) => ({ incident, intent: { kind: 'offer', args: { to: to.id, note } } })),
    );
  }

  return (
    <SidePanel
      title={t('shift.title')}
      lead={t('shift.lead')}
      closeLabel={t('app.dismiss')}
      testId="shift-panel"
      onClose={onClose}
      onKeyDown={hand.onKeyDown}
    >
      {hasFailed && (
        <p className="value-danger" role="alert">
          {t('shift.failed')}
        </p>
      )}
      <AcceptAll offered={shift.offeredToMe} words={words} onDecide={decideAll} />
      <ShiftCases part="offeredToMe" list={shift.offeredToMe} {...props} />
      {mine.length > 0 && <HandOver state={hand} words={words} onOffer={offer} />}
      {mine.length === 0 && <p className="muted">{t('shift.noneMine')}</p>}
      <ShiftCases part="mine" list={shift.mine} {...props} />
      <ShiftCases part="offered" list={shift.offered} {...props} />
      <ShiftCases part="handedOver" list={shift.handedOver} {...props} />
      <ShiftCases part="others" list={shift.others} {...props} />
      {incidents.length === 0 && <p className="muted">{t('shift.nothing')}</p>}
    </SidePanel>
  );
}
