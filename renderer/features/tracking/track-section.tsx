import { useMemo } from 'react';
import type { Fix } from '#shared/domain/fix.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Role } from '#shared/domain/operator.ts';
import type { RoadState } from '#shared/domain/road.ts';
import { followTrack } from '#shared/domain/track/analyse-track.ts';
import { positionSight } from '#shared/domain/track/position-sight.ts';
import type { Words } from '../../i18n/words.ts';
import { useCountries } from '../../map/places/use-countries.ts';
import type { Observable } from '../../observable.ts';
import { useObservable } from '../../ui/use-observable.ts';
import { SealedPosition } from './sealed-position.tsx';
import { TrackHistory } from './track-history.tsx';
import { TrackNow } from './track-now.tsx';
import { WatchList } from './watch-list.tsx';

export interface TrackSectionProps {
  incident: Incident;
  role: Role;
  /** Positions of the case; none at a desk that may not see them. */
  track: Observable<readonly Fix[]>;
  /** The nearest place in words; null while it is looked up, and when there is nothing to say. */
  placeInWords: string | null;
  road: RoadState;
  tick: Observable<number>;
  words: Words;
}

/** Where a stolen car is and was, each thing with how old and how exact it is; or why that may not be used. */
export function TrackSection(props: TrackSectionProps) {
  const { incident, role, words } = props;
  const { t } = words;
  const sight = positionSight(incident, role);
  return (
    <section className="case-section track" aria-label={t('tracking.title')} data-testid="track-section">
      <h3>{t('tracking.title')}</h3>
      {sight === 'open' ? (
        <OpenTrack {...props} />
      ) : (
        <SealedPosition incident={incident} sight={sight} tick={props.tick} words={words} />
      )}
    </section>
  );
}

function OpenTrack({ incident, placeInWords, road, tick, words, ...props }: TrackSectionProps) {
  const fixes = useObservable(props.track);
  const track = useMemo(() => followTrack(fixes), [fixes]);
  const positions = useMemo(() => track.runs.flat(), [track]);
  const countries = useCountries(positions);
  return (
    <>
      <TrackNow {...{ incident, track, placeInWords, road, tick, words }} />
      <WatchList watches={incident.pursuit?.watches ?? []} tick={tick} words={words} />
      {positions.length > 0 && (
        <TrackHistory
          track={track}
          positions={positions}
          fixCount={fixes.length}
          countries={countries}
          tick={tick}
          words={words}
        />
      )}
    </>
  );
}
