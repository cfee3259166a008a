import type { CoordinateFormats } from '#shared/domain/coordinate-format.ts';
import type { Operator } from '#shared/domain/operator.ts';
import type { Theme } from './features/settings/preferences.ts';
import type { Language } from './i18n/i18n.ts';
import type { SyncStatus } from './sync/status.ts';

/** What the main window knows and a window beside it must show as well. */
export interface ToldDesk {
  /** Who is signed in; null: nobody, and then no case may be seen. `formats`: of the centre, for coordinates. */
  seat: { operator: Operator; formats: CoordinateFormats } | null;
  selectedId: string | null;
  theme: Theme;
  language: Language;
  status: SyncStatus;
  /** The rows live in the main window's memory only: what is on the disk is old. */
  isEmergency: boolean;
}

/** desk: from the main window, at each change and once a second; hello and select: from the map window. */
export type DeskMessage = { kind: 'desk'; desk: ToldDesk } | { kind: 'hello' } | { kind: 'select'; incidentId: string };

export type DeskChannel = Pick<BroadcastChannel, 'postMessage'> & {
  onmessage: ((event: MessageEvent<DeskMessage>) => void) | null;
};
