import type { ReactNode } from 'react';
import type { Presence } from '#shared/domain/lease.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import type { RoadState } from '#shared/domain/road.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { CaseView } from '../../store/desk-view.ts';
import type { LogLine } from '../../store/log-line.ts';
import { CallSection } from './call-section.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseLog } from './case-log.tsx';
import { CrashSection } from './crash-section.tsx';
import { PositionSection } from './position-section.tsx';
import { RawSection } from './raw-section.tsx';
import { TheftSection } from './theft-section.tsx';
import type { History } from './use-history.ts';

export interface CasePanelProps {
  shown: CaseView;
  /** False once the case has left the queue. */
  isOpen: boolean;
  /** True when it was open here and the gateway no longer tells of it. */
  isMissing: boolean;
  operatorId: OperatorId;
  presence: Observable<Presence | null>;
  history: History;
  log: Observable<readonly LogLine[]>;
  placeInWords: string | null;
  /** The road at the last position. */
  road: RoadState;
  /** How bad it may be. */
  severity: ReactNode;
  /** Who outside sees the position of a stolen car. */
  sharing: ReactNode;
  /** Where a stolen car is and was; null for a crash, whose last position is shown as it is. */
  position: ReactNode;
  /** The duties of the case, and how each stands. */
  protocol: ReactNode;
  /** What the car is entitled to. */
  contract: ReactNode;
  isRawOpen: boolean;
  rawKey: string;
  takeKey: string;
  historyKey: string;
  tick: Observable<number>;
  words: Words;
  onToggleRaw: () => void;
}

/** Everything known of the selected case, and its log with the proof of each line. */
export function CasePanel(props: CasePanelProps) {
  const { shown, tick, words } = props;
  const { incident } = shown;
  return (
    <>
      <CaseState {...props} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="case-facts" tabIndex={0} aria-label={words.t('case.facts')}>
        <CaseHeader
          incident={incident}
          operatorId={props.operatorId}
          presence={props.presence}
          takeKey={props.takeKey}
          tick={tick}
          words={words}
        />
        {props.severity}
        {incident.kind === 'crash' ? (
          <CrashSection incident={incident} tick={tick} words={words} />
        ) : (
          <TheftSection incident={incident} tick={tick} words={words} />
        )}
        {props.position}
        {props.sharing}
        {props.protocol}
        <CallSection incident={incident} tick={tick} words={words} />
        {incident.kind === 'crash' && (
          <PositionSection
            incident={incident}
            placeInWords={props.placeInWords}
            road={props.road}
            tick={tick}
            words={words}
          />
        )}
        {props.contract}
        <RawSection
          msdHex={incident.msdHex}
          isOpen={props.isRawOpen}
          keyCombo={props.rawKey}
          words={words}
          onToggle={props.onToggleRaw}
        />
      </section>
      <CaseLog
        key={incident.id}
        about={incident.kind}
        log={props.log}
        history={props.history}
        historyKey={props.historyKey}
        tick={tick}
        words={words}
      />
    </>
  );
}

function CaseState({ shown, isOpen, isMissing, words: { t } }: CasePanelProps) {
  const { closed } = shown.incident;
  if (isMissing) return <p className="case-state">{t('case.missing')}</p>;
  if (isOpen && closed === null) return null;
  const text = isOpen ? t('case.closing') : t(closed === null ? 'case.gone' : 'case.closed');
  return <p className="case-state">{text}</p>;
}
