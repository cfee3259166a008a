import '../styles/index.css';
import { BlueprintProvider } from '@blueprintjs/core';
import { useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { ToldDesk } from '../desk-message.ts';
import { applyTheme } from '../features/settings/apply-theme.ts';
import { createPreferences } from '../features/settings/preferences.ts';
import { createI18n } from '../i18n/i18n.ts';
import { MapboxToken } from '../map/engine/mapbox-token.ts';
import { useObservable } from '../ui/use-observable.ts';
import type { DeskListener } from './heard-desk.ts';
import { MapWindowScreen } from './map-window-screen.tsx';
import { NoCases } from './no-cases.tsx';
import type { ReadingDesk } from './reading-desk.ts';
import type { StayMemory } from './stay-memory.ts';

export interface MapWindowAppProps {
  listener: DeskListener;
  openReading: () => ReadingDesk;
  stayMemory: StayMemory;
  mapboxToken: string | null;
  onClose: () => void;
}

/** The page of the map window: looks as the main window looks, and shows cases only while it says who sits there. */
export function MapWindowApp({ listener, openReading, stayMemory, mapboxToken, onClose }: MapWindowAppProps) {
  const { told, silentSince } = useObservable(listener.heard);
  const [preferences] = useState(() => createPreferences(window.localStorage));
  const theme = told?.theme ?? preferences.theme.get();
  const language = told?.language ?? preferences.language.get();
  const [i18n] = useState(() => createI18n(language));
  const seat = told === null || told.isEmergency ? null : told.seat;
  const desk = useReadingDesk(openReading, seat);

  useEffect(() => applyTheme(document.documentElement, theme), [theme]);
  useEffect(() => {
    document.documentElement.lang = language;
    i18n.changeLanguage(language).then(
      () => {
        document.title = i18n.t('mapWindow.title');
      },
      (error) => console.error('the language could not be changed', error),
    );
  }, [i18n, language]);

  return (
    <BlueprintProvider>
      <I18nextProvider i18n={i18n}>
        <MapboxToken value={mapboxToken}>
          {told === null || seat === null || desk === null ? (
            <NoCases told={told} isSilent={silentSince !== null} onClose={onClose} />
          ) : (
            <MapWindowScreen
              {...{ told, seat, silentSince, desk, stayMemory, preferences, onClose }}
              onSelect={listener.select}
            />
          )}
        </MapboxToken>
      </I18nextProvider>
    </BlueprintProvider>
  );
}

/** A desk for as long as the same person sits there: nothing that one has read is shown to the next. */
function useReadingDesk(open: () => ReadingDesk, seat: ToldDesk['seat']): ReadingDesk | null {
  const sitter = seat === null ? null : `${seat.operator.id} ${seat.operator.role}`;
  const [opened, setOpened] = useState<{ sitter: string; desk: ReadingDesk } | null>(null);
  useEffect(() => {
    if (sitter === null) return;
    const desk = open();
    setOpened({ sitter, desk });
    return () => {
      setOpened(null);
      desk.close();
    };
  }, [sitter, open]);
  return opened !== null && opened.sitter === sitter ? opened.desk : null;
}
