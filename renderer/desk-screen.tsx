import { useCallback, useMemo, useRef, useState } from 'react';
import type { Operator } from '#shared/domain/operator.ts';
import { CasePane } from './case-pane.tsx';
import type { Desk } from './desk.ts';
import { deskCommands, screenKeys } from './desk-commands.ts';
import { ActionBar } from './features/actions/action-bar.tsx';
import { actionKeys } from './features/actions/action-keys.ts';
import { UnsavedBanner } from './features/actions/unsaved-banner.tsx';
import { useActions } from './features/actions/use-actions.ts';
import { useDecisions } from './features/actions/use-decisions.ts';
import { AlarmBanner } from './features/alarm/alarm-banner.tsx';
import type { AlarmSound } from './features/alarm/alarm-sound.ts';
import { useAlarm } from './features/alarm/use-alarm.ts';
import { nextStep } from './features/case-panel/steps.ts';
import { useNarration } from './features/narration/use-narration.ts';
import { usePlaces } from './features/places/use-places.ts';
import { filterCases } from './features/queue/filter-cases.ts';
import { neighbour } from './features/queue/neighbour.ts';
import { Queue } from './features/queue/queue.tsx';
import { useSelection } from './features/queue/use-selection.ts';
import { CommandOmnibar } from './features/settings/command-omnibar.tsx';
import { KeyHelp } from './features/settings/key-help.tsx';
import type { Preferences, Theme } from './features/settings/preferences.ts';
import { ScreenHints } from './features/settings/screen-hints.tsx';
import { type KindFilter, QueueTabs } from './features/status-strip/queue-tabs.tsx';
import { StatusStrip, type TrayName } from './features/status-strip/status-strip.tsx';
import { caseTitle, vehicleName } from './i18n/incident-words.ts';
import { useWords } from './i18n/use-words.ts';
import { pagePlaceFinder } from './map/place-finder.ts';
import { useHold } from './map/use-hold.ts';
import { MapPane } from './map-pane.tsx';
import { Trays } from './trays.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { LiveRegions } from './ui/live-regions.tsx';
import { useCommandKeys } from './ui/use-command-keys.ts';
import { useObservable } from './ui/use-observable.ts';
import { useTick } from './ui/use-tick.ts';

export interface DeskScreenProps {
  desk: Desk;
  operator: Operator;
  colleagues: readonly Operator[];
  isDemo: boolean;
  sound: AlarmSound;
  theme: Theme;
  preferences: Preferences;
  announce: (line: string) => void;
  setAttention: (alarmingCases: number) => void;
}

/** The desk of a signed-in operator: puts the features side by side and hands each what it needs. */
export function DeskScreen({ desk, operator, sound, theme, preferences, ...props }: DeskScreenProps) {
  const words = useWords(props.colleagues);
  const { t } = words;
  const view = useObservable(desk.view);
  const status = useObservable(desk.status);
  const isSoundOn = useObservable(sound.isOn);
  const bound = useMemo(() => bind(desk), [desk]);
  const tick = useTick(bound.now);
  const [kind, setKind] = useState<KindFilter>('all');
  const [filterText, setFilterText] = useState('');
  const filterField = useRef<HTMLInputElement>(null);
  const [tray, setTray] = useState<TrayName | null>(null);
  const [overlay, setOverlay] = useState<'omnibar' | 'help' | null>(null);
  const [isRawOpen, setRawOpen] = useState(false);

  const selection = useSelection(view);
  const { selected, selectedId } = selection;
  const isOpen = view.cases.some(({ incident }) => incident.id === selectedId);
  const shown = useMemo(() => filterCases(view.cases, kind, filterText), [view.cases, kind, filterText]);
  const places = usePlaces(view.cases, findNearest, words);
  const alarm = useAlarm(view.cases, selectedId, sound, props.setAttention);
  const hold = useHold(selectedId);
  const decisions = useDecisions(bound.decide, words);
  const actions = useActions({
    selected: selected === null ? null : { incident: selected.incident, isOpen },
    alarming: alarm.target?.incident ?? null,
    isAlarmSettled: alarm.isSettled,
    operator,
    words,
    decisions,
  });
  const spoken = useNarration(
    { words, placeInWords: places.placeInWords },
    { view, link: status.link },
    places.isLookedUp,
    props.announce,
  );

  const { select } = selection;
  const step = (by: 1 | -1) => {
    const id = neighbour(shown, selectedId, by);
    if (id !== null) select(id);
  };
  const showAlarm = () => {
    if (alarm.target !== null) select(alarm.target.incident.id);
  };
  const toggleTray = (name: TrayName) => setTray((open) => (open === name ? null : name));
  const toggleOverlay = (name: 'omnibar' | 'help') => setOverlay((open) => (open === name ? null : name));
  const closeOverlay = useCallback(() => setOverlay(null), []);

  const commands = deskCommands(
    words,
    {
      start: actions.start,
      step,
      focusFilter: () => filterField.current?.focus(),
      filter: setKind,
      showAlarm,
      toggleRaw: () => setRawOpen((open) => !open),
      follow: hold.release,
      toggleTheme: preferences.toggleTheme,
      toggleLanguage: preferences.toggleLanguage,
      toggleHelp: () => toggleOverlay('help'),
      toggleOmnibar: () => toggleOverlay('omnibar'),
      openTray: setTray,
      turnSoundOn: sound.turnOn,
      signOut: bound.signOut,
    },
    operator.role === 'supervisor',
  );
  useCommandKeys(commands, overlay !== null);
  // Only for the open list: a name for each of a thousand cases costs more than everything else on the screen.
  const listed = overlay === 'omnibar' ? view.cases : [];
  const caseCommands = listed.map(({ incident }) => ({
    id: incident.id,
    label: t('command.openCase', { name: `${vehicleName(words, incident.vehicle)} · ${caseTitle(words, incident)}` }),
    group: 'queue' as const,
    keys: [],
    run: () => select(incident.id),
  }));
  const acknowledgeWhy = actions.why('acknowledge');
  const selectedPlace = selected === null ? null : places.placeInWords(selected.incident);

  return (
    <div className="desk" data-alarm={alarm.priority ?? 'none'}>
      <StatusStrip
        view={view}
        status={status}
        operator={operator}
        isDemo={props.isDemo}
        isSoundOn={isSoundOn}
        openTray={tray}
        tick={tick}
        words={words}
        onTray={toggleTray}
        onSoundOn={sound.turnOn}
        onSignOut={bound.signOut}
        tabs={
          <QueueTabs filter={kind} counts={countsOf(view)} keys={screenKeys.tabs} words={words} onFilter={setKind} />
        }
      />
      <main className="columns">
        <div className="banners">
          <UnsavedBanner
            unsaved={decisions.unsaved}
            words={words}
            onRetry={actions.retry}
            onDismiss={decisions.dismiss}
          />
          {alarm.target !== null && (
            <AlarmBanner
              named={alarm.target}
              count={alarm.count}
              isSelected={alarm.target.incident.id === selectedId}
              whyNotAcknowledge={acknowledgeWhy === null ? null : t(`why.${acknowledgeWhy}`)}
              placeInWords={places.placeInWords(alarm.target.incident)}
              keys={{ acknowledge: actionKeys.acknowledge, select: screenKeys.showAlarm }}
              operator={operator}
              tick={tick}
              words={words}
              onAcknowledge={() => actions.start('acknowledge')}
              onSelect={showAlarm}
            />
          )}
        </div>
        <Queue
          cases={view.cases}
          shown={shown}
          isLoaded={view.isLoaded}
          selectedId={selectedId}
          filterText={filterText}
          filterField={filterField}
          operator={operator}
          tick={tick}
          words={words}
          placeInWords={places.placeInWords}
          onSelect={select}
          onStep={step}
          onFilterText={setFilterText}
        />
        <div className="map-pane">
          <ErrorBoundary message={t('app.broken', { part: t('app.map') })} retry={t('app.retry')} resetKey="map">
            <MapPane
              desk={desk}
              cases={view.cases}
              selected={selected}
              operator={operator}
              theme={theme}
              words={words}
              hold={hold}
              tick={tick}
              onSelect={select}
            />
          </ErrorBoundary>
        </div>
        <CasePane
          desk={desk}
          selected={selected}
          isOpen={isOpen}
          placeInWords={selectedPlace}
          isRawOpen={isRawOpen}
          tick={tick}
          words={words}
          onToggleRaw={() => setRawOpen((open) => !open)}
        />
        {tray !== null && (
          <Trays open={tray} desk={desk} view={view} tick={tick} words={words} onClose={() => setTray(null)} />
        )}
      </main>
      <ActionBar
        actions={actions}
        incident={selected?.incident ?? null}
        next={selected === null || !isOpen ? null : nextStep(selected.incident)}
        message={decisions.message}
        words={words}
      >
        <ScreenHints
          theme={theme}
          keys={screenKeys}
          words={words}
          onOmnibar={() => setOverlay('omnibar')}
          onHelp={() => setOverlay('help')}
          onTheme={preferences.toggleTheme}
          onLanguage={preferences.toggleLanguage}
        />
      </ActionBar>
      <KeyHelp isOpen={overlay === 'help'} commands={commands} words={words} onClose={closeOverlay} />
      <CommandOmnibar
        isOpen={overlay === 'omnibar'}
        commands={[...commands, ...caseCommands]}
        words={words}
        onClose={closeOverlay}
      />
      <LiveRegions polite={spoken.polite} urgent={spoken.urgent} />
    </div>
  );
}

const findNearest: Parameters<typeof usePlaces>[1] = (place) => pagePlaceFinder().nearest(place);

function bind(desk: Desk): Pick<Desk, 'now' | 'decide' | 'signOut'> {
  return {
    now: () => desk.now(),
    decide: (incidentId, intent) => desk.decide(incidentId, intent),
    signOut: () => desk.signOut(),
  };
}

function countsOf({ cases }: ReturnType<Desk['view']['get']>): Record<KindFilter, number> {
  const crash = cases.filter(({ incident }) => incident.kind === 'crash').length;
  return { all: cases.length, crash, theft: cases.length - crash };
}
