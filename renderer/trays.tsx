import { useCallback } from 'react';
import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Presence } from '#shared/domain/lease.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { nextStep } from '#shared/domain/protocol.ts';
import type { Desk } from './desk.ts';
import { screenKeys } from './desk-commands.ts';
import { actionKeys } from './features/actions/action-keys.ts';
import type { Decisions } from './features/actions/use-decisions.ts';
import { ContractsPanel } from './features/contracts/contracts-panel.tsx';
import type { Contracts } from './features/contracts/use-contracts.ts';
import type { MapSettings } from './features/map-settings/map-settings.ts';
import { MapSettingsPanel } from './features/map-settings/map-settings-panel.tsx';
import { ReviewTray } from './features/second-look/review-tray.tsx';
import { ShiftPanel } from './features/shift/shift-panel.tsx';
import type { TrayName } from './features/status-strip/tray-buttons.tsx';
import { AsideList } from './features/tray/aside-list.tsx';
import { BreakList } from './features/tray/break-list.tsx';
import { MissingTray } from './features/tray/missing-tray.tsx';
import { QuarantineList } from './features/tray/quarantine-list.tsx';
import { RefusalTray } from './features/tray/refusal-tray.tsx';
import { stepLabel } from './i18n/step-label.ts';
import type { Words } from './i18n/words.ts';
import type { Observable } from './observable.ts';
import type { DeskView } from './store/desk-view.ts';

export interface TraysProps {
  open: TrayName;
  desk: Pick<
    Desk,
    'decide' | 'discard' | 'redo' | 'settleMissing' | 'listQuarantine' | 'listAside' | 'listChainBreaks'
  >;
  view: DeskView;
  caseName: (incidentId: string) => string;
  operator: Operator;
  /** How strict the centre is with a stolen car. */
  guards: GuardLimits;
  contracts: Contracts;
  colleagues: readonly Operator[];
  presence: Observable<Presence | null>;
  selectedId: string | null;
  mapSettings: MapSettings;
  tick: Observable<number>;
  words: Words;
  onTake: (incident: Incident) => void;
  onSelect: (incidentId: string) => void;
  onDecide: Decisions['decide'];
  onClose: () => void;
}

/** The panel that the operator opened from the strip: what waits for a person, and what could not be read. */
export function Trays({ open, desk, view, caseName, ...props }: TraysProps) {
  const loadQuarantine = useCallback(() => desk.listQuarantine(), [desk]);
  const loadBreaks = useCallback(() => desk.listChainBreaks(), [desk]);
  const loadAside = useCallback(() => desk.listAside(), [desk]);
  const { tick, words, onClose } = props;

  switch (open) {
    case 'refused':
      return (
        <RefusalTray
          {...props}
          refused={view.refused}
          caseName={caseName}
          caseOf={(id) => caseOf(view, id)}
          keys={actionKeys}
          onDiscard={(actionId) => desk.discard(actionId)}
          onRedo={(actionId) => desk.redo(actionId)}
        />
      );
    case 'missing':
      return (
        <MissingTray
          missing={view.missing}
          caseName={caseName}
          tick={tick}
          words={words}
          onSettle={(incidentId) => desk.settleMissing(incidentId)}
          onClose={onClose}
        />
      );
    case 'review':
      return (
        <ReviewTray
          {...props}
          toReview={view.toReview}
          operatorId={props.operator.id}
          reviewKey={actionKeys.review}
          caseName={caseName}
        />
      );
    case 'shift':
      return (
        <ShiftPanel
          {...props}
          incidents={view.cases.map(({ incident }) => incident)}
          caseName={caseName}
          nextStep={(incident) => nextStepWords(words, incident)}
        />
      );
    case 'contracts':
      return (
        <ContractsPanel
          {...props}
          refused={view.refused}
          refusedKey={screenKeys.trays.refused}
          openCases={view.cases.map(({ incident }) => incident)}
          onDecide={(contractId, intent) => desk.decide(contractId, intent)}
        />
      );
    case 'breaks':
      return <BreakList load={loadBreaks} tick={tick} words={words} onClose={onClose} />;
    case 'quarantine':
      return <QuarantineList load={loadQuarantine} tick={tick} words={words} onClose={onClose} />;
    case 'map-key':
      return <MapSettingsPanel settings={props.mapSettings} words={words} onClose={onClose} />;
    case 'aside':
      return <AsideList load={loadAside} words={words} onClose={onClose} />;
  }
}

function caseOf({ cases, recentlyClosed }: DeskView, incidentId: string): Incident | null {
  return [...cases, ...recentlyClosed].find(({ incident }) => incident.id === incidentId)?.incident ?? null;
}

function nextStepWords(words: Words, incident: Incident): string | null {
  const next = nextStep(incident);
  return next === null ? null : stepLabel(words, next, incident);
}
