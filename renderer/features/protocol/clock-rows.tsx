import type { Centre } from '#shared/domain/centre.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { clocksOf, type ProtocolClock } from '#shared/domain/protocol-clocks.ts';
import { waitClock } from '../../i18n/durations.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { useNow } from '../../ui/use-now.ts';

export interface ClockRowsProps {
  incident: Incident;
  centre: Pick<Centre, 'clocks'>;
  tick: Observable<number>;
  words: Words;
}

/** The clocks of the case against what trade and centre ask: running, met or missed, in words. */
export function ClockRows({ incident, centre, tick, words }: ClockRowsProps) {
  const now = useNow(tick);
  return (
    <dl className="protocol-clocks" aria-label={words.t('protocol.clocks')}>
      {clocksOf(incident, centre, now).map((clock) => (
        <ClockRow key={clock.kind} clock={clock} words={words} />
      ))}
    </dl>
  );
}

const chips = { running: 'chip', met: 'chip chip-good', missed: 'chip chip-warn' } as const;

function ClockRow({ clock, words: { t } }: { clock: ProtocolClock; words: Words }) {
  const { kind, runMs, isRunning, limits } = clock;
  return (
    <div className="protocol-clock" data-clock={kind}>
      <dt>{t(`protocol.clock.${kind}`)}</dt>
      <dd>
        <b className={`mono ${isRunning ? 'protocol-runs' : ''}`}>{waitClock(runMs)}</b>
        {limits.map(({ of, withinS, state }) => (
          <span key={of} className={chips[state]} data-state={state} title={t(`protocol.limitTitle.${of}`)}>
            {t(`protocol.limit.${state}`, { of: t(`protocol.limitOf.${of}`), seconds: withinS })}
          </span>
        ))}
      </dd>
    </div>
  );
}
