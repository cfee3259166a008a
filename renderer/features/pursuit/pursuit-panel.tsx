import type { Centre } from '#shared/domain/centre.ts';
import type { CaseWhere } from '../../map/places/use-case-where.ts';
import { ApprovePanel } from './approve-panel.tsx';
import { CommandPanel } from './command-panel.tsx';
import { IdentifyPanel } from './identify-panel.tsx';
import type { PanelProps } from './panel-props.ts';
import { PoliceFilePanel } from './police-file-panel.tsx';
import { RecoverPanel } from './recover-panel.tsx';
import { SightPanel } from './sight-panel.tsx';
import { TheftModeOffPanel } from './theft-mode-off-panel.tsx';
import { TheftModeOnPanel } from './theft-mode-on-panel.tsx';
import { WatchPanel } from './watch-panel.tsx';

/** The steps of a theft case that ask for something before they are done. */
export type PursuitPanelKind =
  | 'identify'
  | 'theft-mode-on'
  | 'theft-mode-off'
  | 'police-file'
  | 'sight'
  | 'recover'
  | 'watch'
  | 'command'
  | 'approve';

export interface PursuitPanelProps extends Omit<PanelProps, 'guards'> {
  kind: PursuitPanelKind;
  centre: Centre;
  where: CaseWhere;
  /** The nearest place of the car; null: not known. */
  placeInWords: string | null;
}

/** What is asked for above the bar before a step of a theft case is done. */
export function PursuitPanel({ kind, centre, where, placeInWords, ...shared }: PursuitPanelProps) {
  const props = { ...shared, guards: centre.guards };
  switch (kind) {
    case 'identify':
      return <IdentifyPanel {...props} />;
    case 'theft-mode-on':
      return <TheftModeOnPanel {...props} />;
    case 'theft-mode-off':
      return <TheftModeOffPanel {...props} />;
    case 'police-file':
      return <PoliceFilePanel {...props} centre={centre} where={where} />;
    case 'sight':
      return <SightPanel {...props} />;
    case 'recover':
      return <RecoverPanel {...props} placeInWords={placeInWords} />;
    case 'watch':
      return <WatchPanel {...props} placeInWords={placeInWords} />;
    case 'command':
      return <CommandPanel {...props} />;
    case 'approve':
      return <ApprovePanel {...props} />;
  }
}
