import type { Centre } from '#shared/domain/centre.ts';
import type { Fix } from '#shared/domain/fix.ts';
import type { Presence } from '#shared/domain/lease.ts';
import type { OperatorId, Role } from '#shared/domain/operator.ts';
import type { RoadState } from '#shared/domain/road.ts';
import { screenKeys } from './desk-commands.ts';
import { actionKeys } from './features/actions/action-keys.ts';
import { CasePanel } from './features/case-panel/case-panel.tsx';
import type { History } from './features/case-panel/use-history.ts';
import { ContractSection } from './features/contracts/contract-section.tsx';
import { ProtocolSection } from './features/protocol/protocol-section.tsx';
import { SeveritySection } from './features/severity/severity-section.tsx';
import { ShareSection } from './features/sharing/share-section.tsx';
import { TrackSection } from './features/tracking/track-section.tsx';
import type { Words } from './i18n/words.ts';
import type { Observable } from './observable.ts';
import type { CaseView } from './store/desk-view.ts';
import type { LogLine } from './store/log-line.ts';
import { ErrorBoundary } from './ui/error-boundary.tsx';

export interface CasePaneProps {
  selected: CaseView | null;
  /** The selected case's; null when none is. */
  log: Observable<readonly LogLine[]> | null;
  /** Positions of the selected case; null when none is. */
  track: Observable<readonly Fix[]> | null;
  role: Role;
  history: History;
  isOpen: boolean;
  isMissing: boolean;
  operatorId: OperatorId;
  centre: Centre;
  presence: Observable<Presence | null>;
  placeInWords: string | null;
  road: RoadState;
  isRawOpen: boolean;
  tick: Observable<number>;
  words: Words;
  onToggleRaw: () => void;
  /** The address of a share's page; null: there is none for this desk. */
  shareUrl: (shareId: string) => Promise<string | null>;
  /** null: nothing can be revoked here. */
  onRevoke: ((shareId: string) => void) | null;
}

/** The place of the case panel: with nothing selected it says so, and a case that cannot be shown breaks nothing else. */
export function CasePane({ selected, log, ...props }: CasePaneProps) {
  const { t } = props.words;
  return (
    <section className="case" data-testid="case-panel" aria-label={t('app.case')}>
      {selected === null || log === null ? (
        <p className="case-none muted">{t('case.none')}</p>
      ) : (
        <ErrorBoundary
          message={t('app.broken', { part: t('app.case') })}
          retry={t('app.retry')}
          resetKey={selected.incident.id}
        >
          <CasePanel
            {...props}
            shown={selected}
            log={log}
            severity={
              selected.incident.kind === 'crash' && (
                <SeveritySection
                  incident={selected.incident}
                  thresholds={props.centre.severity}
                  askKey={actionKeys.tell}
                  words={props.words}
                />
              )
            }
            sharing={
              <ShareSection
                key={`share ${selected.incident.id}`}
                incident={selected.incident}
                unsettledIds={new Set(selected.unsettled.map(({ id }) => id))}
                tick={props.tick}
                words={props.words}
                addressOf={props.shareUrl}
                onRevoke={props.onRevoke}
              />
            }
            position={
              selected.incident.kind === 'theft' && props.track !== null ? (
                <TrackSection
                  key={`track ${selected.incident.id}`}
                  incident={selected.incident}
                  role={props.role}
                  track={props.track}
                  placeInWords={props.placeInWords}
                  road={props.road}
                  tick={props.tick}
                  words={props.words}
                />
              ) : null
            }
            protocol={
              <ProtocolSection
                incident={selected.incident}
                centre={props.centre}
                stepKeys={actionKeys}
                nextKey={screenKeys.nextStep}
                skipKey={actionKeys.skip}
                tick={props.tick}
                words={props.words}
              />
            }
            contract={<ContractSection incident={selected.incident} tick={props.tick} words={props.words} />}
            rawKey={screenKeys.raw}
            takeKey={actionKeys.take}
            historyKey={screenKeys.history}
          />
        </ErrorBoundary>
      )}
    </section>
  );
}
