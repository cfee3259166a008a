import { compassPoint } from '#shared/domain/compass.ts';
import type { CoordinateFormat } from '#shared/domain/coordinate-format.ts';
import { stepForAccuracy } from '#shared/domain/coordinates.ts';
import type { Fix, Place } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { estimateAt } from '#shared/domain/track/estimate.ts';
import type { PositionSight } from '#shared/domain/track/position-sight.ts';
import { fixAge, isStale } from './fix-age.ts';
import type { MapTexts } from './map-texts.ts';
import { useNearestPlace } from './places/use-nearest-place.ts';

export interface PlaceTagProps {
  incident: Incident;
  /** Whether its position may be used at this desk. */
  sight: PositionSight;
  /** The gateway's time, milliseconds UTC. */
  now: number;
  /** False where only the coarse map is at hand. */
  hasStreets: boolean;
  /** How its place is written in numbers. */
  format: CoordinateFormat;
  texts: MapTexts;
}

/** Where the selected car is, in words and numbers, each with what limits it. */
export function PlaceTag({ incident: { fix, kind }, sight, now, hasStreets, format, texts }: PlaceTagProps) {
  if (sight !== 'open') return <p className="map-tag map-tag-place map-missing">{texts.sealed[sight]}</p>;
  if (fix === null || fix.place === null) {
    return <p className="map-tag map-tag-place map-missing">{texts.noPosition}</p>;
  }
  const isFollowed = kind === 'theft';
  return <KnownPlaceTag {...{ fix, isFollowed, now, hasStreets, format, texts }} place={fix.place} />;
}

function KnownPlaceTag({
  fix,
  place,
  isFollowed,
  now,
  hasStreets,
  format,
  texts,
}: Pick<PlaceTagProps, 'now' | 'hasStreets' | 'format' | 'texts'> & { fix: Fix; place: Place; isFollowed: boolean }) {
  const near = useNearestPlace(place);
  // A crashed car is taken to be where it crashed; a stolen one may have gone on.
  const estimate = isFollowed ? estimateAt(fix, now) : null;
  const words =
    near.kind === 'found'
      ? texts.nearestPlace(near.near)
      : near.kind === 'searching'
        ? texts.findingPlace
        : texts.noPlaceFound;
  const facts = [
    fix.headingDeg === null ? texts.headingUnknown : texts.heading(compassPoint(fix.headingDeg)),
    fix.speedKmh === null ? null : texts.speed(fix.speedKmh),
    texts.tools.coordinates(place, format, stepForAccuracy(fix.accuracyM)),
    fix.accuracyM === null ? null : texts.accuracy(fix.accuracyM),
  ].filter((fact) => fact !== null);
  return (
    <div className="map-tag map-tag-place" data-testid="place-tag">
      <strong>{words}</strong>
      <p>
        {facts.join(' · ')}
        {fix.accuracyM === null && <span className="map-missing"> · {texts.accuracyUnknown}</span>}
        {!fix.isTrusted && <span className="map-missing"> · {texts.untrusted}</span>}
        <span className={isStale(fix, now) ? 'map-missing' : undefined}> · {texts.age(fixAge(fix, now))}</span>
      </p>
      {estimate !== null && <p className="map-missing">{texts.estimate(estimate)}</p>}
      {!hasStreets && <p className="map-missing">{texts.noStreets}</p>}
    </div>
  );
}
