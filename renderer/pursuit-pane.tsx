import type { Centre } from '#shared/domain/centre.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Operator } from '#shared/domain/operator.ts';
import type { PanelShared } from './features/actions/open-choice.tsx';
import type { Actions, Choosing } from './features/actions/use-actions.ts';
import { PursuitPanel, type PursuitPanelKind } from './features/pursuit/pursuit-panel.tsx';
import { SharePanel } from './features/sharing/share-panel.tsx';
import type { CaseWhere } from './map/places/use-case-where.ts';
import type { Observable } from './observable.ts';

export interface PursuitPaneProps {
  kind: Choosing;
  shared: PanelShared;
  actions: Actions;
  incident: Incident;
  operator: Operator;
  centre: Centre;
  where: CaseWhere;
  placeInWords: string | null;
  tick: Observable<number>;
}

const kinds: readonly string[] = [
  'identify',
  'theft-mode-on',
  'theft-mode-off',
  'police-file',
  'sight',
  'recover',
  'watch',
  'command',
  'approve',
] satisfies PursuitPanelKind[];

/** The place of the panels of a theft case above the bar. */
export function PursuitPane({ kind, shared, actions, ...props }: PursuitPaneProps) {
  if (kind === 'share') {
    const { incident, centre, where, tick } = props;
    const about = { incident, centre, where, tick };
    return <SharePanel key={incident.id} {...about} {...shared} onShare={actions.choose} />;
  }
  if (!isPursuitPanel(kind)) return null;
  return (
    <PursuitPanel key={`${props.incident.id} ${kind}`} {...props} {...shared} kind={kind} onChoose={actions.choose} />
  );
}

function isPursuitPanel(kind: Choosing): kind is PursuitPanelKind & Choosing {
  return kinds.includes(kind);
}
