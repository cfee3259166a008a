import { useCallback } from 'react';
import type { Desk } from './desk.ts';
import type { TrayName } from './features/status-strip/status-strip.tsx';
import { AsideList } from './features/tray/aside-list.tsx';
import { QuarantineList } from './features/tray/quarantine-list.tsx';
import { RefusalTray } from './features/tray/refusal-tray.tsx';
import { caseTitle, vehicleName } from './i18n/incident-words.ts';
import type { Words } from './i18n/words.ts';
import type { Observable } from './observable.ts';
import type { DeskView } from './store/desk-view.ts';

export interface TraysProps {
  open: TrayName;
  desk: Pick<Desk, 'discard' | 'listQuarantine' | 'listAside'>;
  view: DeskView;
  tick: Observable<number>;
  words: Words;
  onClose: () => void;
}

/** The panel that the operator opened from the strip: refused actions, unreadable alerts, entries set aside. */
export function Trays({ open, desk, view, tick, words, onClose }: TraysProps) {
  const loadQuarantine = useCallback(() => desk.listQuarantine(), [desk]);
  const loadAside = useCallback(() => desk.listAside(), [desk]);

  function caseName(incidentId: string): string {
    const known = [...view.cases, ...view.recentlyClosed].find(({ incident }) => incident.id === incidentId)?.incident;
    if (known === undefined) return words.t('tray.caseUnknown', { id: incidentId.slice(0, 8) });
    return `${caseTitle(words, known)} · ${vehicleName(words, known.vehicle)}`;
  }

  switch (open) {
    case 'refused':
      return (
        <RefusalTray
          refused={view.refused}
          caseName={caseName}
          tick={tick}
          words={words}
          onDiscard={(actionId) => desk.discard(actionId)}
          onClose={onClose}
        />
      );
    case 'quarantine':
      return <QuarantineList load={loadQuarantine} tick={tick} words={words} onClose={onClose} />;
    case 'aside':
      return <AsideList load={loadAside} words={words} onClose={onClose} />;
  }
}
