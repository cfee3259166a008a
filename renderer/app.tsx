import './styles/index.css';
import { BlueprintProvider } from '@blueprintjs/core';
import { useEffect, useMemo, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Documents } from '#shared/desktop/documents.ts';
import type { SignIn as Credentials } from '#shared/protocol/session.ts';
import type { Desk } from './desk.ts';
import { DeskScreen } from './desk-screen.tsx';
import { useSound } from './features/alarm/use-sound.ts';
import type { MapSettings } from './features/map-settings/map-settings.ts';
import { applyTheme } from './features/settings/apply-theme.ts';
import { createPreferences } from './features/settings/preferences.ts';
import { SignIn } from './features/sign-in/sign-in.tsx';
import { createI18n } from './i18n/i18n.ts';
import { MapboxToken } from './map/engine/mapbox-token.ts';
import type { Subject } from './observable.ts';
import { useObservable } from './ui/use-observable.ts';
import type { MapWindowLink } from './use-map-window.ts';

export interface AppProps {
  desk: Desk;
  /** Repeats what the live regions say to whoever started the console. */
  announce: (line: string) => void;
  /** Asks for the taskbar's attention for this many alarming cases; 0 ends it. */
  setAttention: (alarmingCases: number) => void;
  /** Documents on this desk's disk. */
  documents: Documents;
  mapSettings: MapSettings;
  mapWindow: MapWindowLink;
  /** Signs in by itself at the start of a demonstration. */
  demoSignIn: Credentials | null;
  /** This desk is muted for all but the top priority. */
  mute: Subject<boolean>;
}

/** The whole page: who sits here, and then the desk. */
export function App({ desk, announce, setAttention, demoSignIn, documents, mapSettings, mapWindow, mute }: AppProps) {
  const [preferences] = useState(() => createPreferences(window.localStorage));
  const theme = useObservable(preferences.theme);
  const language = useObservable(preferences.language);
  const [i18n] = useState(() => createI18n(language));
  const session = useObservable(desk.session);
  const [wasSignedIn, setWasSignedIn] = useState(session !== null);
  if (session !== null && !wasSignedIn) setWasSignedIn(true);
  const sound = useSound();
  const signIn = useMemo(() => (credentials: Credentials) => desk.signIn(credentials), [desk]);

  const { mirror } = mapWindow;
  useEffect(() => mirror.show({ theme, language }), [mirror, theme, language]);
  useEffect(() => applyTheme(document.documentElement, theme), [theme]);
  useEffect(() => {
    document.documentElement.lang = language;
    i18n.changeLanguage(language).catch((error) => console.error('the language could not be changed', error));
  }, [i18n, language]);

  return (
    <BlueprintProvider>
      <I18nextProvider i18n={i18n}>
        <MapboxToken value={mapSettings.token.held?.token ?? null}>
          {session === null ? (
            <SignIn signIn={signIn} demo={wasSignedIn ? null : demoSignIn} />
          ) : (
            <DeskScreen
              desk={desk}
              operator={session.operator}
              colleagues={session.colleagues}
              centre={session.centre}
              isDemo={demoSignIn !== null}
              sound={sound}
              mute={mute}
              theme={theme}
              preferences={preferences}
              announce={announce}
              setAttention={setAttention}
              documents={documents}
              mapSettings={mapSettings}
              mapWindow={mapWindow}
            />
          )}
        </MapboxToken>
      </I18nextProvider>
    </BlueprintProvider>
  );
}
