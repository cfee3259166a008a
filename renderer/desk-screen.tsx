import { nextStep } from '#shared/domain/protocol.ts';
import { countsOf } from './case-counts.ts';
import { CasePane } from './case-pane.tsx';
import { DeskBanners } from './desk-banners.tsx';
import { screenKeys } from './desk-commands.ts';
import { ActionBar } from './features/actions/action-bar.tsx';
import { actionKeys } from './features/actions/action-keys.ts';
import { SoundStatus } from './features/alarm/sound-status.tsx';
import { RawPanel } from './features/case-panel/raw-panel.tsx';
import { Queue } from './features/queue/queue.tsx';
import { CommandOmnibar } from './features/settings/command-omnibar.tsx';
import { KeyHelp } from './features/settings/key-help.tsx';
import { ScreenHints } from './features/settings/screen-hints.tsx';
import { completenessOf } from './features/status-strip/completeness.ts';
import { QueueTabs } from './features/status-strip/queue-tabs.tsx';
import { StatusStrip } from './features/status-strip/status-strip.tsx';
import { CallLines } from './features/telephone/call-lines.tsx';
import { HandOverPane } from './hand-over-pane.tsx';
import { supervisorHeard } from './heard-presence.ts';
import { MapPane } from './map-pane.tsx';
import { PursuitPane } from './pursuit-pane.tsx';
import { Trays } from './trays.tsx';
import { ErrorBoundary } from './ui/error-boundary.tsx';
import { LiveRegions } from './ui/live-regions.tsx';
import { type DeskProps, useDeskParts } from './use-desk-parts.ts';

/** The desk of a signed-in operator: puts the features side by side. */
export function DeskScreen(props: DeskProps) {
  const { desk, operator, sound, theme, preferences } = props;
  const parts = useDeskParts(props);
  const { words, view, status, issue, bound, tick, alarm, actions, decisions, places, selection, history, log } = parts;
  const { t } = words;
  const { selected, selectedId, select } = selection;
  return (
    <div className="desk" data-alarm={alarm.priority ?? 'none'} data-sound={alarm.sounding ?? 'none'}>
      <StatusStrip
        view={view}
        status={status}
        issue={issue}
        health={parts.storage.health}
        operator={operator}
        offeredCount={parts.offers.count}
        isDemo={props.isDemo}
        isSoundOn={parts.isSoundOn}
        openTray={parts.tray}
        trayKeys={screenKeys.trays}
        tick={tick}
        words={words}
        onTray={parts.toggleTray}
        onSoundOn={sound.turnOn}
        onSignOut={parts.leaving.signOut}
        sound={
          <SoundStatus
            check={parts.sounding.check}
            isMuted={parts.mute.isMuted}
            keys={{ play: screenKeys.playSound, mute: screenKeys.mute }}
            words={words}
            onPlay={parts.sounding.play}
            onMute={parts.mute.toggle}
          />
        }
        tabs={
          <QueueTabs
            filter={parts.kind}
            counts={countsOf(view)}
            keys={screenKeys.tabs}
            words={words}
            onFilter={parts.setKind}
          />
        }
      />
      <main className="columns">
        <DeskBanners
          view={view}
          alarm={alarm}
          rung={parts.rung}
          awaited={parts.awaited}
          sounding={parts.sounding}
          onConfirmSound={parts.confirmSound}
          ladders={props.centre.escalateAfterS}
          supervisor={supervisorHeard(bound.presence.get(), props.colleagues, bound.now())}
          actions={actions}
          decisions={decisions}
          takeovers={parts.takeovers}
          borders={parts.borders}
          offers={parts.offers}
          leaving={parts.leaving}
          ownCount={parts.ownCount}
          selection={selection}
          placeInWords={places.placeInWords}
          caseName={parts.nameOfCase}
          operator={operator}
          tick={tick}
          words={words}
          onApprove={() => parts.start('approve')}
          onShowAlarm={parts.showAlarm}
          onShowShift={() => parts.setTray('shift')}
          onDecideExpired={() => parts.setTray('refused')}
        />
        <Queue
          cases={view.cases}
          shown={parts.shown}
          known={parts.known}
          isLoaded={view.isLoaded}
          isComplete={completenessOf(status, bound.now()).kind === 'complete'}
          selectedId={selectedId}
          filterText={parts.filterText}
          filterField={parts.filterField}
          operator={operator}
          severity={props.centre.severity}
          presence={bound.presence}
          tick={tick}
          words={words}
          placeInWords={places.placeInWords}
          onSelect={parts.chooseCase}
          onStep={parts.step}
          onFilterText={parts.setFilterText}
        />
        <div className="map-pane">
          <ErrorBoundary message={t('app.broken', { part: t('app.map') })} retry={t('app.retry')} resetKey="map">
            <MapPane
              track={parts.track}
              cases={view.cases}
              selected={selected}
              operator={operator}
              theme={theme}
              words={words}
              hold={parts.hold}
              tools={parts.mapTools}
              tick={tick}
              onSelect={parts.chooseCase}
            />
          </ErrorBoundary>
        </div>
        <CasePane
          selected={selected}
          log={log}
          track={parts.track}
          role={operator.role}
          history={history}
          isOpen={parts.isOpen}
          isMissing={view.missing.some(({ id }) => id === selectedId)}
          operatorId={operator.id}
          centre={props.centre}
          presence={bound.presence}
          placeInWords={parts.selectedPlace}
          road={parts.where.road}
          isRawOpen={parts.isRawOpen}
          tick={tick}
          words={words}
          onToggleRaw={() => parts.setRawOpen((open) => !open)}
          shareUrl={bound.shareUrl}
          onRevoke={
            actions.why('revoke') === null ? (shareId) => actions.choose({ kind: 'revoke', args: { shareId } }) : null
          }
        />
        {parts.isRawOpen && parts.tray === null && actions.choosing !== 'disclose' && selected !== null && (
          <RawPanel msdHex={selected.incident.msdHex} words={words} onClose={() => parts.setRawOpen(false)} />
        )}
        <HandOverPane
          documents={props.documents}
          evidence={bound.evidence}
          actions={actions}
          decisions={decisions}
          incident={selected?.incident ?? null}
          log={log}
          centre={props.centre}
          operator={operator}
          where={parts.where}
          tick={tick}
          words={words}
        />
        {parts.tray !== null && (
          <Trays
            open={parts.tray}
            desk={desk}
            view={view}
            caseName={parts.nameOfCase}
            contracts={parts.contracts}
            operator={operator}
            guards={props.centre.guards}
            colleagues={props.colleagues}
            presence={bound.presence}
            selectedId={selectedId}
            mapSettings={props.mapSettings}
            onDecide={decisions.decide}
            onSelect={select}
            tick={tick}
            words={words}
            onTake={(incident) => {
              select(incident.id);
              actions.startTake(incident);
            }}
            onClose={() => parts.setTray(null)}
          />
        )}
      </main>
      <ActionBar
        actions={actions}
        incident={selected?.incident ?? null}
        operatorId={operator.id}
        colleagues={props.colleagues}
        centre={props.centre}
        presence={bound.presence}
        tick={tick}
        where={parts.where}
        next={selected === null || !parts.isOpen ? null : nextStep(selected.incident)}
        message={decisions.message}
        telephone={parts.telephone}
        pursuitPanel={(kind, shared) =>
          selected !== null && (
            <PursuitPane
              kind={kind}
              shared={shared}
              actions={actions}
              incident={selected.incident}
              operator={operator}
              centre={props.centre}
              where={parts.where}
              placeInWords={parts.selectedPlace}
              tick={tick}
            />
          )
        }
        lines={
          <CallLines
            telephone={parts.telephone}
            isAskOpen={actions.choosing === null}
            isEscapeFree={parts.isEscapeFree}
            hangUpKey={actionKeys['hang-up']}
            tick={tick}
            words={words}
            onSelect={select}
            onAnswer={actions.leave}
          />
        }
        words={words}
      >
        <ScreenHints
          theme={theme}
          keys={screenKeys}
          words={words}
          onOmnibar={() => parts.setOverlay('omnibar')}
          onHelp={() => parts.setOverlay('help')}
          onTheme={preferences.toggleTheme}
          onLanguage={preferences.toggleLanguage}
        />
      </ActionBar>
      <KeyHelp isOpen={parts.overlay === 'help'} commands={parts.commands} words={words} onClose={parts.closeOverlay} />
      <CommandOmnibar
        isOpen={parts.overlay === 'omnibar'}
        commands={[...parts.commands, ...parts.caseCommands]}
        words={words}
        onClose={parts.closeOverlay}
      />
      <LiveRegions polite={parts.spoken.polite} urgent={parts.spoken.urgent} />
    </div>
  );
}
