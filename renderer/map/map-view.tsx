import './map.css';
import type { Map as EngineMap } from 'maplibre-gl';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Fix, Place } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Role } from '#shared/domain/operator.ts';
import { followTrack } from '#shared/domain/track/analyse-track.ts';
import { positionSight } from '#shared/domain/track/position-sight.ts';
import { type Pace, useAfterKeys } from '../ui/use-after-keys.ts';
import { isSoftwareDrawn } from './is-software-drawn.ts';
import { MapCanvas } from './map-canvas.tsx';
import { useMapData } from './map-data.ts';
import type { MapTexts } from './map-texts.ts';
import { PlaceTag } from './place-tag.tsx';
import { loadMapResources, type MapResources } from './resources.ts';
import { hasStreetsAt } from './street-areas.ts';
import type { MapLanguage, MapTheme } from './theme.ts';
import { useCamera } from './use-camera.ts';
import type { Hold } from './use-hold.ts';
import { useTownsAround } from './use-nearest-place.ts';

export interface MapViewProps {
  incidents: readonly Incident[];
  selectedId: string | null;
  /** Positions of the selected case; drawn for a stolen car in theft mode only. Keeps its identity until one comes. */
  track: readonly Fix[];
  operatorId: string;
  role: Role;
  /** The gateway's time, milliseconds UTC; changes once a second at most. */
  now: number;
  theme: MapTheme;
  language: MapLanguage;
  /** Must keep its identity until the language changes. */
  texts: MapTexts;
  /** Whether the operator holds the view; from useHold(selectedId). Key F calls its `release`. */
  hold: Hold;
  /** Must be stable. */
  onSelect: (id: string) => void;
}

/** Many cars tell their places each second, at different moments: they are drawn together, a few times a second. */
const quickPace: Pace = { quietMs: 150, everyMs: 200, mostLateMs: 1000 };
/** Without a graphics card drawing takes both the time and the processor that the keys need. */
const slowPace: Pace = { quietMs: 700, everyMs: 2000, mostLateMs: 60_000 };

/** The map of open cases, with the selected car's place in words. `data-map-ready` is set once it is wholly drawn. */
export function MapView(props: MapViewProps) {
  const { incidents, selectedId, track, operatorId, role, now, theme, language, texts, hold, onSelect } = props;
  const [resources, setResources] = useState<MapResources | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [map, setMap] = useState<EngineMap | null>(null);
  const [isReady, setIsReady] = useState(false);

  useEffect(() => {
    loadMapResources().then(setResources, (error: unknown) => {
      console.error(error);
      setHasFailed(true);
    });
  }, []);

  const selected = useMemo(() => incidents.find(({ id }) => id === selectedId) ?? null, [incidents, selectedId]);
  const drawable = useMemo(
    () => incidents.filter((incident) => positionSight(incident, role) === 'open'),
    [incidents, role],
  );
  const sight = selected === null ? 'open' : positionSight(selected, role);
  const subject = sight === 'open' ? selected : null;
  const isFollowed = subject?.kind === 'theft';
  const way = useMemo(() => (isFollowed ? followTrack(track) : null), [isFollowed, track]);
  const place = subject?.fix?.place ?? null;
  const areas = resources?.areas ?? null;
  const hasStreets = place === null || areas === null || hasStreetsAt(areas, place);
  const towns = useTownsAround(hasStreets ? null : coarsely(place));
  const told = useMemo(
    () => ({ incidents: drawable, selected: subject, selectedId, track: way, towns, operatorId, nowMs: now, texts }),
    [drawable, subject, selectedId, way, towns, operatorId, now, texts],
  );
  const drawn = useAfterKeys(told, isSoftwareDrawn() ? slowPace : quickPace);
  const data = useMapData(drawn, theme);
  useCamera(map, drawn.selected, hold.isHeld);

  useEffect(() => {
    map?.getCanvas().setAttribute('aria-label', texts.region);
  }, [map, texts.region]);

  const becameIdle = useCallback(() => setIsReady(true), []);
  const failed = useCallback(
    (error: Error) => {
      console.error('map:', error.message);
      // Before the map is there, an error means that it will not come; afterwards, that one tile is missing.
      if (map === null) setHasFailed(true);
    },
    [map],
  );

  return (
    <section
      className="map"
      aria-label={texts.region}
      data-testid="map"
      data-theme={theme}
      data-map-ready={isReady ? 'true' : undefined}
    >
      {resources !== null && (
        <MapCanvas
          engine={resources.engine}
          style={resources.styles(theme, language)}
          data={data}
          onSelect={onSelect}
          onGesture={hold.hold}
          onLoad={setMap}
          onIdle={becameIdle}
          onFailure={failed}
        />
      )}
      {!isReady && <p className="map-tag map-tag-state">{hasFailed ? texts.failed : texts.loading}</p>}
      <div className="map-top">
        {selected !== null && (
          <PlaceTag
            key={selected.id}
            incident={selected}
            sight={sight}
            now={now}
            hasStreets={hasStreets}
            texts={texts}
          />
        )}
        {hold.isHeld && (
          <button type="button" className="map-tag map-tag-hold" onClick={hold.release}>
            {texts.held} <kbd>F</kbd> <span>{texts.follow}</span>
          </button>
        )}
      </div>
      <p className="map-tag map-tag-attribution">{texts.attribution}</p>
    </section>
  );
}

/** To about 2 km: a car that moves has the same towns around it for a while. */
function coarsely(place: Place | null): Place | null {
  const near = (degrees: number) => Math.round(degrees * 50) / 50;
  return place === null ? null : { latitude: near(place.latitude), longitude: near(place.longitude) };
}
