import './map.css';
import { useCallback, useEffect, useMemo } from 'react';
import { shownFormat } from '#shared/domain/coordinate-format.ts';
import type { Fix, Place } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Role } from '#shared/domain/operator.ts';
import { followTrack } from '#shared/domain/track/analyse-track.ts';
import { positionSight } from '#shared/domain/track/position-sight.ts';
import { type Pace, useAfterKeys } from '../ui/use-after-keys.ts';
import { useObservable } from '../ui/use-observable.ts';
import { useCamera } from './camera/use-camera.ts';
import type { Hold } from './camera/use-hold.ts';
import { useNorthUp } from './camera/use-north-up.ts';
import { useViewTold } from './camera/use-view-told.ts';
import { EngineTags } from './engine/engine-tags.tsx';
import { isSoftwareDrawn } from './engine/is-software-drawn.ts';
import { mapboxGround } from './engine/mapbox-ground.ts';
import { useDrawnMap } from './engine/use-drawn-map.ts';
import { GroundTags } from './ground/ground-tags.tsx';
import { useGround } from './ground/use-ground.ts';
import { Legend } from './legend/legend.tsx';
import { MapCanvas } from './map-canvas.tsx';
import { useMapData } from './map-data.ts';
import type { MapTexts } from './map-texts.ts';
import type { MapTools } from './map-tools.ts';
import { useMeasureData } from './measure/use-measure-data.ts';
import { PlaceTag } from './place-tag.tsx';
import { useTownsAround } from './places/use-nearest-place.ts';
import { showsWithdrawn } from './shows-withdrawn.ts';
import type { MapLanguage, MapTheme } from './theme.ts';
import { ToolTags } from './tool-tags.tsx';
import { UnitTags } from './units/unit-tags.tsx';
import { useFedLayers } from './units/use-fed-layers.ts';
import { useMapFeed } from './units/use-map-feed.ts';

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
  /** What the keys of the desk and the map share; from createMapTools. */
  tools: MapTools;
  /** Must be stable. */
  onSelect: (id: string) => void;
}

/** Many cars tell their places each second, at different moments: they are drawn together, a few times a second. */
const quickPace: Pace = { quietMs: 150, everyMs: 200, mostLateMs: 1000 };
/** Without a graphics card drawing takes both the time and the processor that the keys need. */
const slowPace: Pace = { quietMs: 700, everyMs: 3000, mostLateMs: 60_000 };

/** The map of open cases, with the selected car's place in words. `data-map-ready` is set once it has been drawn with all that is in view. */
export function MapView(props: MapViewProps) {
  const { incidents, selectedId, track, operatorId, role, now, theme, language, texts, hold, tools, onSelect } = props;
  const drawnMap = useDrawnMap(theme, language, hold.view ?? null);
  const { engine, foreignStyle, resources, map, isReady, isLost, hasFailed } = drawnMap;

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
  const own = useGround(map, resources?.streets ?? null, place);
  const ground = foreignStyle === null ? own : mapboxGround;
  const { hasStreets } = ground;
  const towns = useTownsAround(hasStreets ? null : coarsely(place));
  const told = useMemo(
    () => ({ incidents: drawable, selected: subject, selectedId, track: way, towns, operatorId, nowMs: now, texts }),
    [drawable, subject, selectedId, way, towns, operatorId, now, texts],
  );
  const held = useAfterKeys(told, isSoftwareDrawn() ? slowPace : quickPace);
  // Another language comes at once, as everywhere else on the screen; and what may not be shown any more goes at once.
  const isStale = useMemo(() => held.texts !== told.texts || showsWithdrawn(held, told), [held, told]);
  const drawn = isStale ? told : held;
  const points = useObservable(tools.measure);
  const cases = useMeasureData(useMapData(drawn, theme), points, theme, texts.tools.measure.distance);
  const data = useFedLayers(cases, engine, theme, texts.units);
  const feed = useMapFeed({ map, engine, tools, drawable, now });
  const format = shownFormat(useObservable(tools.chosenFormat), tools.formats);
  const isPointing = useCallback(() => tools.measure.get() !== null, [tools]);
  useCamera(map, drawn, hold, tools.requests, drawn.selectedId !== selectedId);
  useViewTold(map, hold.moved);
  useNorthUp(map);

  useEffect(() => {
    map?.getCanvas().setAttribute('aria-label', texts.region);
  }, [map, texts.region]);

  return (
    <section
      className="map"
      aria-label={texts.region}
      data-testid="map"
      data-theme={theme}
      data-map-ready={isReady && !isLost ? 'true' : undefined}
      data-map-engine={engine === null ? undefined : `${engine.name}/${foreignStyle === null ? 'own' : 'mapbox'}`}
    >
      {resources !== null && engine !== null && (
        <MapCanvas
          key={drawnMap.key}
          engine={engine}
          style={foreignStyle ?? resources.styles(theme, language, own.streets)}
          view={drawnMap.view}
          data={data}
          onSelect={onSelect}
          isPointing={isPointing}
          onGesture={hold.hold}
          onLoad={drawnMap.loaded}
          onFailure={drawnMap.failed}
        />
      )}
      {!isReady && !isLost && <p className="map-tag map-tag-state">{hasFailed ? texts.failed : texts.loading}</p>}
      <div className="map-top">
        {selected !== null && (
          <PlaceTag
            key={selected.id}
            incident={selected}
            sight={sight}
            now={now}
            hasStreets={hasStreets}
            format={format}
            texts={texts}
          />
        )}
        {hold.isHeld && (
          <button type="button" className="map-tag map-tag-hold" onClick={hold.release}>
            {texts.held} <kbd>F</kbd> <span>{texts.follow}</span>
          </button>
        )}
      </div>
      {map !== null && feed !== null && (
        <UnitTags {...{ map, feed, tools, now }} texts={texts.units} onGesture={hold.hold} />
      )}
      {map !== null && <ToolTags {...{ map, tools, points, format }} car={place} texts={texts.tools} />}
      {foreignStyle === null && <GroundTags ground={own} texts={texts.basemap} />}
      <Legend isShown={tools.isLegendShown} theme={theme} texts={texts.legend} />
      <EngineTags notice={drawnMap.notice} isLost={isLost} texts={texts.engine} />
    </section>
  );
}

/** To about 2 km: a car that moves has the same towns around it for a while. */
function coarsely(place: Place | null): Place | null {
  const near = (degrees: number) => Math.round(degrees * 50) / 50;
  return place === null ? null : { latitude: near(place.latitude), longitude: near(place.longitude) };
}
