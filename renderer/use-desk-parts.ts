import { useCallback, useMemo, useRef, useState } from 'react';
import type { Documents } from '#shared/desktop/documents.ts';
import type { Centre } from '#shared/domain/centre.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { nextStep } from '#shared/domain/protocol.ts';
import { usableFix } from '#shared/domain/track/usable-fix.ts';
import { ownCases } from './case-counts.ts';
import { caseName } from './case-name.ts';
import type { Desk } from './desk.ts';
import { deskCommands } from './desk-commands.ts';
import type { KeyedKind } from './features/actions/action-keys.ts';
import { useActions } from './features/actions/use-actions.ts';
import { useDecisions } from './features/actions/use-decisions.ts';
import type { AlarmSound } from './features/alarm/alarm-sound.ts';
import { peopleAtDesks } from './features/alarm/flood.ts';
import { useAlarm } from './features/alarm/use-alarm.ts';
import { useEscalated } from './features/alarm/use-escalated.ts';
import { useMute } from './features/alarm/use-mute.ts';
import { useRung } from './features/alarm/use-rung.ts';
import { useSoundCheck } from './features/alarm/use-sound-check.ts';
import { useHistory } from './features/case-panel/use-history.ts';
import { useShortTrack } from './features/case-panel/use-short-track.ts';
import { useContracts } from './features/contracts/use-contracts.ts';
import { useLookRecorded } from './features/looking/use-look-recorded.ts';
import type { MapSettings } from './features/map-settings/map-settings.ts';
import { useNarration } from './features/narration/use-narration.ts';
import { usePlaces } from './features/places/use-places.ts';
import { useAwaited } from './features/pursuit/use-awaited.ts';
import { useOutcomeHints } from './features/pursuit/use-outcome-hints.ts';
import { filterCases } from './features/queue/filter-cases.ts';
import { neighbour } from './features/queue/neighbour.ts';
import { useSelection } from './features/queue/use-selection.ts';
import type { Preferences, Theme } from './features/settings/preferences.ts';
import { useLeaving } from './features/shift/use-leaving.ts';
import type { KindFilter } from './features/status-strip/queue-tabs.tsx';
import type { TrayName } from './features/status-strip/tray-buttons.tsx';
import { useTakeovers } from './features/takeover/use-takeovers.ts';
import { useLook } from './features/teamwork/use-look.ts';
import { useOffers } from './features/teamwork/use-offers.ts';
import { useTelephone } from './features/telephone/use-telephone.ts';
import { heldWay } from './features/tracking/held-way.ts';
import { useBorderWatch } from './features/tracking/use-border-watch.ts';
import { heardPresence } from './heard-presence.ts';
import { caseTitle, vehicleName } from './i18n/incident-words.ts';
import { useWords } from './i18n/use-words.ts';
import { useHold } from './map/camera/use-hold.ts';
import { pagePlaceFinder } from './map/places/place-finder.ts';
import { useCaseWhere } from './map/places/use-case-where.ts';
import type { Subject } from './observable.ts';
import { storageIssue } from './storage-issue.ts';
import { useCommandKeys } from './ui/use-command-keys.ts';
import { useObservable } from './ui/use-observable.ts';
import { useMapTools } from './use-map-tools.ts';
import { type MapWindowLink, useMapWindow } from './use-map-window.ts';

export interface DeskProps {
  desk: Desk;
  operator: Operator;
  colleagues: readonly Operator[];
  centre: Centre;
  isDemo: boolean;
  sound: AlarmSound;
  /** This desk is muted for all but the top priority. */
  mute: Subject<boolean>;
  theme: Theme;
  preferences: Preferences;
  announce: (line: string) => void;
  setAttention: (alarmingCases: number) => void;
  /** Documents on this desk's disk. */
  documents: Documents;
  mapSettings: MapSettings;
  mapWindow: MapWindowLink;
}

/** What the desk's screen is made of: every feature with what it needs, put together once at each change. */
export function useDeskParts({ desk, operator, sound, preferences, ...props }: DeskProps) {
  const words = useWords(props.colleagues);
  const { t } = words;
  const view = useObservable(desk.view);
  const status = useObservable(desk.status);
  const storage = useObservable(desk.storage);
  const issue = storageIssue(storage, status.storage);
  const isSoundOn = useObservable(sound.isOn);
  const bound = useMemo(() => bind(desk), [desk]);
  const { tick, atNext } = desk.seconds;
  const [kind, setKind] = useState<KindFilter>('all');
  const [filterText, setFilterText] = useState('');
  const filterField = useRef<HTMLInputElement>(null);
  // Contracts are what the service desk is there for.
  const [tray, setTray] = useState<TrayName | null>(operator.role === 'service-desk' ? 'contracts' : null);
  const [overlay, setOverlay] = useState<'omnibar' | 'help' | null>(null);
  const [isRawOpen, setRawOpen] = useState(false);

  const selection = useSelection(view);
  const { selected, selectedId } = selection;
  const isOpen = view.cases.some(({ incident }) => incident.id === selectedId);
  const shown = useMemo(() => filterCases(view.cases, kind, filterText), [view.cases, kind, filterText]);
  const known = useMemo(() => [...view.cases, ...view.recentlyClosed].map(({ incident }) => incident.openedAt), [view]);
  const places = usePlaces(view.cases, findNearest, atNext, words);
  const escalated = useEscalated(view.cases, props.centre.escalateAfterS, tick);
  const mute = useMute(props.mute, operator.id);
  const sounding = useSoundCheck(sound, operator.id, bound.now);
  const rung = useRung(view.cases, operator.role, selectedId);
  const alarm = useAlarm({
    ...{ cases: view.cases, selectedId, escalated, rung, role: operator.role },
    people: peopleAtDesks(bound.presence.get(), bound.now()),
    isMuted: mute.isMuted,
    sound,
    setAttention: props.setAttention,
  });
  const hold = useHold(selectedId);
  const decisions = useDecisions(bound.decide, words);
  const offers = useOffers(view.cases, operator.id, selectedId);
  const ownCount = useMemo(() => ownCases(view.cases, operator.id), [view.cases, operator.id]);
  const leaving = useLeaving(ownCount, bound.signOut);
  useLook(selectedId, bound.look);
  useLookRecorded(selected?.incident ?? null, operator, bound.decide, tick);
  const { telephone: telephoneKind } = props.centre;
  const openTelephone = useCallback(() => bound.openTelephone(telephoneKind), [bound, telephoneKind]);
  const telephone = useTelephone({
    openTelephone,
    record: decisions.record,
    now: bound.now,
    cases: view.cases,
    selectedId,
    operatorId: operator.id,
  });
  const actions = useActions({
    selected: selected === null ? null : { incident: selected.incident, isOpen },
    alarming: alarm.target?.incident ?? null,
    isAlarmSettled: alarm.isSettled,
    offered: offers.named?.incident ?? null,
    isOfferSettled: offers.isSettled,
    rung: rung.named?.named.incident ?? null,
    isRungSettled: rung.isSettled,
    operator,
    guards: props.centre.guards,
    words,
    decisions,
    telephone,
    now: bound.now,
  });
  const awaited = useAwaited(view.cases, operator, tick);
  useOutcomeHints(view.cases, operator.id, words, decisions.hint);
  const borders = useBorderWatch(view, operator.role, places.countryOf, bound);
  const spoken = useNarration(
    { words, operatorId: operator.id, placeInWords: places.placeInWords },
    { view, link: status.link, storageIssue: issue, crossed: borders.crossed },
    places.isLookedUp,
    props.announce,
  );

  const log = useMemo(() => (selectedId === null ? null : desk.caseLog(selectedId)), [desk, selectedId]);
  const track = useMemo(() => (selectedId === null ? null : desk.track(selectedId)), [desk, selectedId]);
  const isTrackShort = useShortTrack(track, selected?.incident ?? null);
  const history = useHistory(selectedId, log, status.link.kind === 'live', isTrackShort, bound.loadHistory);
  const takeovers = useTakeovers(view, operator.id);
  const heldContracts = useObservable(desk.contracts);
  const replacements = useObservable(desk.replacements);
  const ofCase = selected?.incident.contract ?? null;
  const contracts = useContracts(bound.findContracts, heldContracts, replacements, ofCase);
  const nameOfCase = (incidentId: string) => caseName(words, view, incidentId, contracts.nameOf);

  const map = useMapTools({
    ...{ preferences, hold, words, role: operator.role, hint: decisions.hint },
    isEmergency: storage.kind === 'emergency',
    formats: props.centre.coordinateFormats,
    ...{ selectedId, selected: selected?.incident ?? null, select: selection.select },
  });

  const { select } = selection;
  const toggleMapWindow = useMapWindow(props.mapWindow, { selectedId, select, words, hint: decisions.hint });
  const step = (by: 1 | -1) => {
    const id = neighbour(shown, selectedId, by);
    if (id !== null) select(id);
  };
  const showAlarm = () => {
    const shown = alarm.target ?? alarm.called[0]?.named ?? awaited[0] ?? rung.named?.named;
    if (shown !== undefined) select(shown.incident.id);
    else map.deeds.zoomCase();
  };
  const start = (kind: KeyedKind) => {
    const [first] = awaited;
    const isHere = awaited.some(({ incident }) => incident.id === selectedId);
    // The case that waits is shown first: nobody approves what was not before their eyes.
    if (kind === 'approve' && first !== undefined && !isHere) select(first.incident.id);
    else actions.start(kind);
  };
  const confirmSound = () => {
    const { check } = sounding;
    if (check.kind === 'open' && !check.isPlayed) {
      decisions.hint(t('bar.notPossible', { what: t('soundCheck.confirm'), why: t('soundCheck.playFirst') }));
    } else sounding.confirm();
  };
  const toggleTray = (name: TrayName) => setTray((open) => (open === name ? null : name));
  const toggleOverlay = (name: 'omnibar' | 'help') => setOverlay((open) => (open === name ? null : name));
  const closeOverlay = useCallback(() => setOverlay(null), []);

  const commands = deskCommands(
    words,
    {
      start,
      nextStep: () => {
        const next = selected === null ? null : nextStep(selected.incident);
        if (next !== null) actions.start(next);
      },
      step,
      focusFilter: () => filterField.current?.focus(),
      filter: setKind,
      showAlarm,
      toggleRaw: () => setRawOpen((open) => !open),
      loadHistory: history.load,
      readTakeover: borders.unread.length > 0 ? borders.readNewest : takeovers.readNewest,
      follow: hold.release,
      toggleTheme: preferences.toggleTheme,
      toggleLanguage: preferences.toggleLanguage,
      toggleHelp: () => toggleOverlay('help'),
      toggleOmnibar: () => toggleOverlay('omnibar'),
      openTray: toggleTray,
      turnSoundOn: sound.turnOn,
      playSound: sounding.play,
      confirmSound,
      toggleMute: mute.toggle,
      signOut: leaving.signOut,
      toggleMapWindow,
      map: map.deeds,
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
  const where = useCaseWhere(selected === null ? null : { ...selected.incident, fix: usableFix(selected.incident) });
  const isPanelOpen = actions.choosing !== null || telephone.asked !== null;
  const isEscapeFree = !isPanelOpen && tray === null && overlay === null && !isRawOpen;
  const selectedPlace = selected === null ? null : places.placeInWords(selected.incident);

  return {
    words,
    view,
    status,
    storage,
    issue,
    isSoundOn,
    bound,
    tick,
    kind,
    setKind,
    filterText,
    setFilterText,
    filterField,
    tray,
    setTray,
    overlay,
    setOverlay,
    isRawOpen,
    setRawOpen,
    selection,
    isOpen,
    shown,
    known,
    places,
    alarm,
    rung,
    awaited,
    start,
    mute,
    sounding,
    confirmSound,
    hold,
    mapTools: map.tools,
    chooseCase: map.chooseCase,
    decisions,
    offers,
    ownCount,
    leaving,
    telephone,
    isEscapeFree,
    actions,
    spoken,
    log,
    track,
    history,
    takeovers,
    borders,
    nameOfCase,
    contracts,
    select,
    step,
    showAlarm,
    toggleTray,
    closeOverlay,
    commands,
    caseCommands,
    selectedPlace,
    where,
  };
}

const findNearest: Parameters<typeof usePlaces>[1] = (places) => pagePlaceFinder().nearestOf(places);

function bind(desk: Desk) {
  return {
    now: () => desk.now(),
    decide: ((incidentId, intent) => desk.decide(incidentId, intent)) satisfies Desk['decide'],
    signOut: () => desk.signOut(),
    look: (incidentId: string | null) => desk.look(incidentId),
    openTelephone: (kind: Centre['telephone']) => desk.openTelephone(kind),
    findContracts: (text: string) => desk.findContracts(text),
    loadHistory: (incidentId: string) => desk.loadHistory(incidentId),
    shareUrl: (shareId: string) => desk.shareUrl(shareId),
    evidence: ((incidentId, onCount) => desk.evidence(incidentId, onCount)) satisfies Desk['evidence'],
    presence: heardPresence(desk.status),
    wayOf: (incident: Incident) =>
      heldWay(
        incident,
        (id) => desk.readTrack(id),
        (places) => pagePlaceFinder().countries(places),
      ),
  };
}
