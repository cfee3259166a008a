import { caseTimeNames, caseTimes } from '#shared/domain/case-times.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { clocksOf } from '#shared/domain/protocol-clocks.ts';
import { waitClock } from '../../i18n/durations.ts';
import type { Words } from '../../i18n/words.ts';
import { fullTime, type PackageContext } from './package-context.ts';
import { type PrintedSection, row, rowOr } from './printed-document.ts';

/** T0 to T5 of the case (see case-times.ts), from T2 on with the time since T1 as mm:ss. */
export function timeSection(words: Words, incident: Incident): PrintedSection {
  const { t } = words;
  const times = caseTimes(incident);
  const rows = caseTimeNames.map((name) => {
    const at = times[name];
    const label = t(`printed.time.${name}`);
    if (name === 't0') {
      // A report without a time says nothing of a clock.
      const why = t(incident.msdHex === null ? 'unknown' : 'call.carClockFailed');
      return rowOr(label, at === null ? null : fullTime(words, at), why);
    }
    if (at === null) return row(label, t(name === 't5' ? 'printed.open' : 'printed.timeNot'));
    if (name === 't1') return row(label, fullTime(words, at));
    return row(label, t('printed.timeAfter', { time: fullTime(words, at), wait: waitClock(at - times.t1) }));
  });
  return { id: 'times', title: t('printed.times'), rows };
}

/** Whether the trade's times and the centre's own were kept (DOMAIN section 7). */
export function clockSection({ words, centre, now }: PackageContext, incident: Incident): PrintedSection {
  const { t } = words;
  const rows = clocksOf(incident, centre, now).map(({ kind, runMs, limits }) => {
    const said = limits.map(({ of, state, withinS }) => t(`printed.clockLimit.${of}.${state}`, { s: withinS }));
    return row(t(`printed.clock.${kind}`), t('printed.clockRan', { ran: waitClock(runMs), limits: said.join(', ') }));
  });
  return { id: 'clocks', title: t('printed.clocks'), rows };
}
