import type { Centre } from '#shared/domain/centre.ts';
import { ladderOf } from '#shared/domain/escalation.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { caseKind } from './case-kind.ts';
import { screenKeys } from './desk-commands.ts';
import { actionKeys } from './features/actions/action-keys.ts';
import { UnsavedBanner } from './features/actions/unsaved-banner.tsx';
import type { Actions } from './features/actions/use-actions.ts';
import type { Decisions } from './features/actions/use-decisions.ts';
import { AlarmBanner } from './features/alarm/alarm-banner.tsx';
import { calledBeside } from './features/alarm/escalated.ts';
import { EscalationBanner } from './features/alarm/escalation-banner.tsx';
import { EscalationNote } from './features/alarm/escalation-note.tsx';
import type { SupervisorHeard } from './features/alarm/escalation-words.ts';
import { FloodLine } from './features/alarm/flood-line.tsx';
import { SoundCheckBanner } from './features/alarm/sound-check-banner.tsx';
import type { Alarm } from './features/alarm/use-alarm.ts';
import type { RungWatches } from './features/alarm/use-rung.ts';
import type { SoundChecking } from './features/alarm/use-sound-check.ts';
import { WatchBanner } from './features/alarm/watch-banner.tsx';
import type { Places } from './features/places/use-places.ts';
import { ApprovalBanner } from './features/pursuit/approval-banner.tsx';
import type { Awaited } from './features/pursuit/approvals.ts';
import type { Selection } from './features/queue/use-selection.ts';
import { LeavingBanner } from './features/shift/leaving-banner.tsx';
import type { Leaving } from './features/shift/use-leaving.ts';
import { TakenBanner } from './features/takeover/taken-banner.tsx';
import type { Takeovers } from './features/takeover/use-takeovers.ts';
import { OfferBanner } from './features/teamwork/offer-banner.tsx';
import type { Offers } from './features/teamwork/use-offers.ts';
import { BorderBanner } from './features/tracking/border-banner.tsx';
import type { Borders } from './features/tracking/use-border-watch.ts';
import { ExpiredBanner } from './features/tray/expired-banner.tsx';
import type { Words } from './i18n/words.ts';
import type { Observable } from './observable.ts';
import type { DeskView } from './store/desk-view.ts';

export interface DeskBannersProps {
  view: DeskView;
  alarm: Alarm;
  rung: RungWatches;
  awaited: readonly Awaited[];
  sounding: SoundChecking;
  ladders: Centre['escalateAfterS'];
  supervisor: SupervisorHeard;
  actions: Actions;
  decisions: Decisions;
  takeovers: Takeovers;
  borders: Borders;
  offers: Offers;
  leaving: Leaving;
  ownCount: number;
  selection: Selection;
  placeInWords: Places['placeInWords'];
  caseName: (incidentId: string) => string;
  operator: Operator;
  tick: Observable<number>;
  words: Words;
  /** Shows the case that waits for a second person, then opens its approval. */
  onApprove: () => void;
  onShowAlarm: () => void;
  onConfirmSound: () => void;
  onShowShift: () => void;
  onDecideExpired: () => void;
}

/** What must be seen whatever the operator looks at, the most pressing first. None of it is modal. */
export function DeskBanners(props: DeskBannersProps) {
  const { alarm, actions, decisions, takeovers, offers, selection, words, tick } = props;
  const why = actions.why('acknowledge');
  const whyNotAccept = actions.why('accept');
  const whyNotHeed = actions.why('heed');
  return (
    <div className="banners">
      <UnsavedBanner unsaved={decisions.unsaved} words={words} onRetry={actions.retry} onDismiss={decisions.dismiss} />
      {alarm.target !== null && (
        <AlarmBanner
          named={alarm.target}
          count={alarm.count}
          isSelected={alarm.target.incident.id === selection.selectedId}
          whyNotAcknowledge={why === null ? null : words.t(`why.${why}`)}
          placeInWords={props.placeInWords(alarm.target.incident)}
          keys={{ acknowledge: actionKeys.acknowledge, select: screenKeys.showAlarm }}
          operator={props.operator}
          tick={tick}
          words={words}
          onAcknowledge={() => actions.start('acknowledge')}
          onSelect={props.onShowAlarm}
          note={
            <EscalationNote
              incident={alarm.target.incident}
              ladder={ladderOf(alarm.target.incident, props.ladders)}
              supervisor={props.supervisor}
              tick={tick}
              words={words}
            />
          }
          flood={
            alarm.isFlood ? (
              <FloodLine cases={props.view.cases} count={alarm.count} people={alarm.people} tick={tick} words={words} />
            ) : null
          }
        />
      )}
      <EscalationBanner
        called={calledBeside(alarm)}
        selectedId={selection.selectedId}
        ladders={props.ladders}
        supervisor={props.supervisor}
        keyCombo={alarm.target === null ? screenKeys.showAlarm : null}
        operator={props.operator}
        tick={tick}
        words={words}
        onSelect={selection.select}
      />
      <ApprovalBanner
        awaited={props.awaited}
        selectedId={selection.selectedId}
        approveKey={actionKeys.approve}
        tick={tick}
        words={words}
        onApprove={props.onApprove}
      />
      <WatchBanner
        rung={props.rung}
        selectedId={selection.selectedId}
        heedKey={actionKeys.heed}
        operatorId={props.operator.id}
        whyNot={whyNotHeed === null ? null : words.t(`why.${whyNotHeed}`)}
        tick={tick}
        words={words}
        onHeed={() => actions.start('heed')}
        onSelect={selection.select}
      />
      <OfferBanner
        offers={offers}
        keys={{ accept: actionKeys.accept, shift: screenKeys.trays.shift }}
        placeInWords={offers.named === null ? null : props.placeInWords(offers.named.incident)}
        whyNot={whyNotAccept === null ? null : words.t(`why.${whyNotAccept}`)}
        tick={tick}
        words={words}
        onAccept={() => actions.start('accept')}
        onSelect={selection.select}
        onShowAll={props.onShowShift}
      />
      <LeavingBanner
        leaving={props.leaving}
        ownCount={props.ownCount}
        shiftKey={screenKeys.trays.shift}
        words={words}
        onHandOver={props.onShowShift}
      />
      <ExpiredBanner
        refused={props.view.refused}
        caseName={props.caseName}
        caseKind={(incidentId) => caseKind(props.view, incidentId)}
        keyCombo={screenKeys.trays.refused}
        words={words}
        onDecide={props.onDecideExpired}
      />
      <BorderBanner
        unread={props.borders.unread}
        keyCombo={screenKeys.seen}
        tick={tick}
        words={words}
        onRead={props.borders.readNewest}
        onSelect={selection.select}
      />
      <TakenBanner
        unread={takeovers.unread}
        keyCombo={screenKeys.seen}
        tick={tick}
        words={words}
        onRead={takeovers.readNewest}
        onSelect={selection.select}
      />
      <SoundCheckBanner
        checking={{ ...props.sounding, confirm: props.onConfirmSound }}
        keys={{ play: screenKeys.playSound, confirm: screenKeys.confirmSound }}
        words={words}
      />
    </div>
  );
}
