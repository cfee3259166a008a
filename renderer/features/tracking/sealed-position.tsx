import type { Incident } from '#shared/domain/incident.ts';
import type { PositionSight } from '#shared/domain/track/position-sight.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { useNow } from '../../ui/use-now.ts';

export interface SealedPositionProps {
  incident: Incident;
  sight: Exclude<PositionSight, 'open'>;
  tick: Observable<number>;
  words: Words;
}

/** Says that the position may not be used, and why: not that it is unknown. */
export function SealedPosition({ incident, sight, tick, words: { t, format } }: SealedPositionProps) {
  const now = useNow(tick);
  const endedAt = incident.pursuit?.modes.at(-1)?.off?.at;
  const why =
    sight === 'ended' && endedAt !== undefined
      ? t('sight.endedWhy', { time: format.time(endedAt, now) })
      : t(`sight.${sight === 'ended' ? 'sealed' : sight}Why`);
  return (
    <>
      <p className="track-sealed">
        <span aria-hidden="true">⊘</span> {t(`sight.${sight}`)}
      </p>
      <p className="muted">{why}</p>
    </>
  );
}
