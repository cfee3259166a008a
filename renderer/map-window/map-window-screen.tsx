import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ToldDesk } from '../desk-message.ts';
import { KeyHelp } from '../features/settings/key-help.tsx';
import type { Preferences } from '../features/settings/preferences.ts';
import { useWords } from '../i18n/use-words.ts';
import { MapPane } from '../map-pane.tsx';
import type { CaseView, DeskView } from '../store/desk-view.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { useCommandKeys } from '../ui/use-command-keys.ts';
import { useObservable } from '../ui/use-observable.ts';
import { useMapTools } from '../use-map-tools.ts';
import { MapWindowStrip } from './map-window-strip.tsx';
import type { ReadingDesk } from './reading-desk.ts';
import type { StayMemory } from './stay-memory.ts';
import { useStay } from './use-stay.ts';
import { windowCommands } from './window-commands.ts';

export interface MapWindowScreenProps {
  told: ToldDesk;
  seat: NonNullable<ToldDesk['seat']>;
  silentSince: number | null;
  desk: ReadingDesk;
  stayMemory: StayMemory;
  preferences: Preferences;
  /** Has the main window select a case; must be stable. */
  onSelect: (incidentId: string) => void;
  onClose: () => void;
}

const hintMs = 6_000;

/** The map of whoever is signed in at the main window. The selected case is always that of the main window. */
export function MapWindowScreen({ told, seat, silentSince, desk, preferences, ...props }: MapWindowScreenProps) {
  const { selectedId, status, theme } = told;
  const { operator } = seat;
  const words = useWords();
  const { t } = words;
  const view = useObservable(desk.view);
  const stay = useStay(props.stayMemory, operator.id);
  const [hint, setHint] = useHint();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const selected = useMemo(() => caseOf(view, selectedId), [view, selectedId]);
  const track = useMemo(() => (selectedId === null ? null : desk.track(selectedId)), [desk, selectedId]);
  const isSilent = silentSince !== null;
  const { onSelect } = props;
  const select = useCallback(
    (id: string) => (isSilent ? setHint(t('mapWindow.notSelected')) : onSelect(id)),
    [isSilent, onSelect, setHint, t],
  );
  const map = useMapTools({
    ...{ preferences, words, selectedId, select, hold: stay, role: operator.role, hint: setHint },
    // In emergency mode this window shows no case.
    isEmergency: false,
    formats: seat.formats,
    selected: selected?.incident ?? null,
  });
  const commands = windowCommands(words, {
    toggleStay: stay.isHeld ? stay.release : stay.hold,
    close: props.onClose,
    toggleHelp: () => setHelpOpen((isOpen) => !isOpen),
    map: map.deeds,
  });
  useCommandKeys(commands, isHelpOpen);

  return (
    <div className="map-window" data-testid="map-window" data-selected={selectedId}>
      <MapWindowStrip
        {...{ view, status, silentSince, stay, hint, words }}
        operatorName={`${operator.name} · ${t(`role.${operator.role}`)}`}
        tick={desk.tick}
      />
      <main className="map-window-map">
        <ErrorBoundary message={t('mapWindow.broken')} retry={t('app.retry')} resetKey="map">
          <MapPane
            {...{ track, selected, operator, theme, words }}
            cases={view.cases}
            hold={stay}
            tools={map.tools}
            tick={desk.tick}
            onSelect={map.chooseCase}
          />
        </ErrorBoundary>
      </main>
      <KeyHelp isOpen={isHelpOpen} commands={commands} words={words} onClose={() => setHelpOpen(false)} />
    </div>
  );
}

/** What was done is said for a while. */
function useHint(): [string | null, (text: string) => void] {
  const [hint, setHint] = useState<{ text: string } | null>(null);
  useEffect(() => {
    if (hint === null) return;
    const timer = setTimeout(() => setHint(null), hintMs);
    return () => clearTimeout(timer);
  }, [hint]);
  const say = useCallback((text: string) => setHint({ text }), []);
  return [hint?.text ?? null, say];
}

function caseOf({ cases, toReview, recentlyClosed }: DeskView, id: string | null): CaseView | null {
  if (id === null) return null;
  return [...cases, ...toReview, ...recentlyClosed].find(({ incident }) => incident.id === id) ?? null;
}
