import type { Map as EngineMap, MapMouseEvent } from 'maplibre-gl';
import { useEffect } from 'react';
import type { Place } from '#shared/domain/fix.ts';
import type { Subject } from '../../observable.ts';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { useLatest } from '../../ui/use-latest.ts';
import { viewOf } from '../camera/move-view.ts';
import type { MapToolTexts } from '../map-tool-texts.ts';
import { type MeasureDeed, measureDeed } from './measure-key.ts';
import { measured } from './measured.ts';

export interface MeasureToolProps {
  map: EngineMap;
  /** Null ends the measuring. */
  measure: Subject<readonly Place[] | null>;
  points: readonly Place[];
  /** Where the selected case's car is, to measure from or to; null: not known, or not for this desk. */
  car: Place | null;
  texts: MapToolTexts;
}

/**
 * Measures a distance, point by point: by clicks, or by the crosshair and keys while the focus is in the map, which gets it at
 * the start. The keys work there only: elsewhere Enter shows an alarm, and that must not wait for a measurement.
 */
export function MeasureTool({ map, measure, points, car, texts }: MeasureToolProps) {
  useFocusReturn();
  const act = (deed: MeasureDeed) => {
    const next = pointsAfter(deed, points, viewOf(map).centre, car);
    if (next !== points) measure.set(next);
  };
  const latest = useLatest({ act, points });

  useEffect(() => {
    const container = map.getContainer().closest<HTMLElement>('.map') ?? map.getContainer();
    const clicked = ({ lngLat }: MapMouseEvent) => {
      measure.set([...latest.current.points, { latitude: lngLat.lat, longitude: lngLat.wrap().lng }]);
    };
    const pressed = (event: KeyboardEvent) => {
      const isButtons = event.target instanceof Element && event.target.closest('button') !== null;
      const deed = measureDeed(event);
      // Enter on a button presses it.
      if (deed === null || (isButtons && (deed === 'set' || deed === 'set-at-car'))) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.act(deed);
    };
    map.on('click', clicked);
    container.addEventListener('keydown', pressed);
    map.getCanvas().focus();
    return () => {
      map.off('click', clicked);
      container.removeEventListener('keydown', pressed);
    };
  }, [map, measure, latest]);

  const { legsM, totalM } = measured(points);
  const { measure: words, keys } = texts;
  return (
    <>
      <div className="map-crosshair" aria-hidden="true" />
      <section className="map-tag map-tag-measure" aria-label={words.region} data-testid="measure">
        <p role="status">
          <strong>
            {words.title} {legsM.length > 0 && words.distance(totalM)}
          </strong>
        </p>
        {legsM.length > 1 && <p>{legsM.map((metres, index) => words.leg(index + 1, metres)).join(' · ')}</p>}
        {legsM.length === 0 && <p>{points.length === 0 ? words.none : words.next}</p>}
        <div className="map-measure-keys">
          <MeasureButton keyName={keys.enter} label={words.setPoint} run={() => act('set')} />
          {car !== null && (
            <MeasureButton
              keyName={`${keys.shift} ${keys.enter}`}
              label={words.fromCar}
              run={() => act('set-at-car')}
            />
          )}
          {points.length > 0 && <MeasureButton keyName="⌫" label={words.takeBack} run={() => act('take-back')} />}
          <MeasureButton keyName={keys.escape} label={words.end} run={() => act('end')} />
        </div>
      </section>
    </>
  );
}

function MeasureButton({ keyName, label, run }: { keyName: string; label: string; run: () => void }) {
  return (
    <button type="button" onClick={run}>
      <kbd>{keyName}</kbd> {label}
    </button>
  );
}

/** @returns the same points when the deed changes nothing; null: the measuring is over */
function pointsAfter(
  deed: MeasureDeed,
  points: readonly Place[],
  centre: Place,
  car: Place | null,
): readonly Place[] | null {
  switch (deed) {
    case 'set':
      return [...points, centre];
    case 'set-at-car':
      return car === null ? points : [...points, car];
    case 'take-back':
      return points.length === 0 ? points : points.slice(0, -1);
    case 'end':
      return null;
  }
}
