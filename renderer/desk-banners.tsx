import type { Operator } from '#shared/domain/operator.ts';
import { screenKeys } from './desk-commands.ts';
import { actionKeys } from './features/actions/action-keys.ts';
import { UnsavedBanner } from './features/actions/unsaved-banner.tsx';
import type { Actions } from './features/actions/use-actions.ts';
import type { Decisions } from './features/actions/use-decisions.ts';
import { AlarmBanner } from './features/alarm/alarm-banner.tsx';
import type { Alarm } from './features/alarm/use-alarm.ts';
import type { Places } from './features/places/use-places.ts';
import type { Selection } from './features/queue/use-selection.ts';
import { TakenBanner } from './features/takeover/taken-banner.tsx';
import type { Takeovers } from './features/takeover/use-takeovers.ts';
import { ExpiredBanner } from './features/tray/expired-banner.tsx';
import type { Words } from './i18n/words.ts';
import type { Observable } from './observable.ts';
import type { DeskView } from './store/desk-view.ts';

export interface DeskBannersProps {
  view: DeskView;
  alarm: Alarm;
  actions: Actions;
  decisions: Decisions;
  takeovers: Takeovers;
  selection: Selection;
  placeInWords: Places['placeInWords'];
  caseName: (incidentId: string) => string;
  operator: Operator;
  tick: Observable<number>;
  words: Words;
  onShowAlarm: () => void;
  onDecideExpired: () => void;
}

/** What must be seen whatever the operator looks at, the most pressing first. None of it is modal. */
export function DeskBanners(props: DeskBannersProps) {
  const { alarm, actions, decisions, takeovers, selection, words, tick } = props;
  const why = actions.why('acknowledge');
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
        />
      )}
      <ExpiredBanner
        refused={props.view.refused}
        caseName={props.caseName}
        keyCombo={screenKeys.trays.refused}
        words={words}
        onDecide={props.onDecideExpired}
      />
      <TakenBanner
        unread={takeovers.unread}
        keyCombo={screenKeys.seen}
        tick={tick}
        words={words}
        onRead={takeovers.readNewest}
        onSelect={selection.select}
      />
    </div>
  );
}
