import { compassPoint } from '#shared/domain/compass.ts';
import type { Fix, Place } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { fixAge, isStale } from './fix-age.ts';
import type { MapTexts } from './map-texts.ts';
import { useNearestPlace } from './use-nearest-place.ts';

export interface PlaceTagProps {
  incident: Incident;
  /** The gateway's time, milliseconds UTC. */
  now: number;
  /** False where only the coarse map is at hand. */
  hasStreets: boolean;
  texts: MapTexts;
}

/** Where the selected car is, in words and numbers, each with what limits it. */
export function PlaceTag({ incident: { fix }, now, hasStreets, texts }: PlaceTagProps) {
  if (fix === null || fix.place === null) {
    return <p className="map-tag map-tag-place map-missing">{texts.noPosition}</p>;
  }
  return <KnownPlaceTag fix={fix} place={fix.place} now={now} hasStreets={hasStreets} texts={texts} />;
}

function KnownPlaceTag({
  fix,
  place,
  now,
  hasStreets,
  texts,
}: Omit<PlaceTagProps, 'incident'> & { fix: Fix; place: Place }) {
  const near = useNearestPlace(place);
  const words =
    near.kind === 'found'
      ? texts.nearestPlace(near.near)
      : near.kind === 'searching'
        ? texts.findingPlace
        : texts.noPlaceFound;
  const facts = [
    fix.headingDeg === null ? texts.headingUnknown : texts.heading(compassPoint(fix.headingDeg)),
    fix.speedKmh === null ? null : texts.speed(fix.speedKmh),
    texts.coordinates(place),
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
      {!hasStreets && <p className="map-missing">{texts.noStreets}</p>}
    </div>
  );
}
