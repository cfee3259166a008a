import { useCallback, useMemo, useRef, useState } from 'react';
import type { Operator } from '#shared/domain/operator.ts';
import { caseName } from './case-name.ts';
import { CasePane } from './case-pane.tsx';
import type { Desk } from './desk.ts';
import { DeskBanners } from './desk-banners.tsx';
import { deskCommands, screenKeys } from './desk-commands.ts';
import { ActionBar } from './features/actions/action-bar.tsx';
import { useActions } from './features/actions/use-actions.ts';
import { useDecisions } from './features/actions/use-decisions.ts';
import type { AlarmSound } from './features/alarm/alarm-sound.ts';
import { useAlarm } from './features/alarm/use-alarm.ts';
import { nextStep } from './features/case-panel/steps.ts';
import { useHistory } from './features/case-panel/use-history.ts';
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
import { StatusStrip } from './features/status-strip/status-strip.tsx';
import type { TrayName } from './features/status-strip/tray-buttons.tsx';
import { useTakeovers } from './features/takeover/use-takeovers.ts';
import { heardPresence } from './heard-presence.ts';
import { caseTitle, vehicleName } from './i18n/incident-words.ts';
import { useWords } from './i18n/use-words.ts';
import { pagePlaceFinder } from './map/place-finder.ts';
import { useHold } from './map/use-hold.ts';
import { MapPane } from './map-pane.tsx';
import { storageIssue } from './storage-issue.ts';
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
  const storage = useObservable(desk.storage);
  const issue = storageIssue(storage, status.storage);
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
    { words, operatorId: operator.id, placeInWords: places.placeInWords },
    { view, link: status.link, storageIssue: issue },
    places.isLookedUp,
    props.announce,
  );

  const log = useMemo(() => (selectedId === null ? null : desk.caseLog(selectedId)), [desk, selectedId]);
  const history = useHistory(selectedId, log, status.link.kind === 'live', bound.loadHistory);
  const takeovers = useTakeovers(view, operator.id);
  const nameOfCase = (incidentId: string) => caseName(words, view, incidentId);

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
      loadHistory: history.load,
      readTakeover: takeovers.readNewest,
      follow: hold.release,
      toggleTheme: preferences.toggleTheme,
      toggleLanguage: preferences.toggleLanguage,
      toggleHelp: () => toggleOverlay('help'),
      toggleOmnibar: () => toggleOverlay('omnibar'),
      openTray: toggleTray,
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
  const selectedPlace = selected === null ? null : places.placeInWords(selected.incident);

  return (
    <div className="desk" data-alarm={alarm.priority ?? 'none'}>
      <StatusStrip
        view={view}
        status={status}
        issue={issue}
        health={storage.health}
        operator={operator}
        isDemo={props.isDemo}
        isSoundOn={isSoundOn}
        openTray={tray}
        trayKeys={screenKeys.trays}
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
        <DeskBanners
          view={view}
          alarm={alarm}
          actions={actions}
          decisions={decisions}
          takeovers={takeovers}
          selection={selection}
          placeInWords={places.placeInWords}
          caseName={nameOfCase}
          operator={operator}
          tick={tick}
          words={words}
          onShowAlarm={showAlarm}
          onDecideExpired={() => setTray('refused')}
        />
        <Queue
          cases={view.cases}
          shown={shown}
          isLoaded={view.isLoaded}
          selectedId={selectedId}
          filterText={filterText}
          filterField={filterField}
          operator={operator}
          presence={bound.presence}
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
          selected={selected}
          log={log}
          history={history}
          isOpen={isOpen}
          isMissing={view.missing.some(({ id }) => id === selectedId)}
          operatorId={operator.id}
          presence={bound.presence}
          placeInWords={selectedPlace}
          isRawOpen={isRawOpen}
          tick={tick}
          words={words}
          onToggleRaw={() => setRawOpen((open) => !open)}
        />
        {tray !== null && (
          <Trays
            open={tray}
            desk={desk}
            view={view}
            caseName={nameOfCase}
            operator={operator}
            tick={tick}
            words={words}
            onTake={(incident) => {
              select(incident.id);
              actions.startTake(incident);
            }}
            onClose={() => setTray(null)}
          />
        )}
      </main>
      <ActionBar
        actions={actions}
        incident={selected?.incident ?? null}
        operatorId={operator.id}
        presence={bound.presence}
        tick={tick}
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

function bind(desk: Desk) {
  return {
    now: () => desk.now(),
    decide: ((incidentId, intent) => desk.decide(incidentId, intent)) satisfies Desk['decide'],
    signOut: () => desk.signOut(),
    loadHistory: (incidentId: string) => desk.loadHistory(incidentId),
    presence: heardPresence(desk.status),
  };
}

function countsOf({ cases }: ReturnType<Desk['view']['get']>): Record<KindFilter, number> {
  const crash = cases.filter(({ incident }) => incident.kind === 'crash').length;
  return { all: cases.length, crash, theft: cases.length - crash };
}
