import type { Incident } from '#shared/domain/incident.ts';
import type { Shift } from '#shared/domain/shift.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { useNow } from '../../ui/use-now.ts';
import { WaitClock } from '../../ui/wait-clock.tsx';
import { shiftWords } from './shift-words.ts';

export interface ShiftCasesProps {
  part: keyof Shift;
  list: readonly Incident[];
  caseName: (incidentId: string) => string;
  nextStep: (incident: Incident) => string | null;
  tick: Observable<number>;
  words: Words;
  onSelect: (incidentId: string) => void;
}

/** One part of the open cases: each with how long it is open, with whom, and what is to be done next. */
export function ShiftCases({ part, list, caseName, nextStep, tick, words, onSelect }: ShiftCasesProps) {
  const { t } = words;
  const now = useNow(tick);
  if (list.length === 0) return null;
  return (
    <>
      <h3 className="shift-part">
        {t(`shift.${part}`)} <span className="muted">{list.length}</span>
      </h3>
      <ul className="shift-cases" data-part={part}>
        {list.map((incident) => {
          const next = nextStep(incident);
          const withWhom = shiftWords(words, incident, part, now);
          return (
            <li key={incident.id} data-incident-id={incident.id}>
              <button type="button" className="shift-case" onClick={() => onSelect(incident.id)}>
                <span>
                  <b>{caseName(incident.id)}</b>
                  <span className="shift-about">
                    {withWhom}
                    {next !== null && (
                      <span className="muted">
                        {withWhom !== null && ' · '}
                        {t('shift.next', { step: next })}
                      </span>
                    )}
                  </span>
                </span>
                <span className="mono">
                  <WaitClock since={incident.openedAt} tick={tick} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
