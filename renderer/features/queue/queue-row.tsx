import { memo } from 'react';
import type { Centre } from '#shared/domain/centre.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Presence } from '#shared/domain/lease.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { isAlarming } from '#shared/domain/priority.ts';
import { positionSight } from '#shared/domain/track/position-sight.ts';
import type { Vehicle } from '#shared/domain/vehicle.ts';
import { caseTitle } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { caseLook } from '../../ui/case-look.ts';
import { ShapeIcon } from '../../ui/shape-icon.tsx';
import { useNow } from '../../ui/use-now.ts';
import { WaitClock } from '../../ui/wait-clock.tsx';
import { HolderChip } from './holder-chip.tsx';
import { fixAgeWords, rowChips } from './row-chips.ts';

export interface QueueRowProps {
  row: CaseView;
  id: string;
  isSelected: boolean;
  position: number;
  total: number;
  operator: Operator;
  severity: Centre['severity'];
  presence: Observable<Presence | null>;
  tick: Observable<number>;
  words: Words;
  placeInWords: string | null;
  onSelect: (incidentId: string) => void;
}

/** One case of the queue. Painted again when the case changes, not when time passes: the clocks tick by themselves. */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { row, operator, words, tick } = props;
  const { incident } = row;
  const look = caseLook(incident, operator.id);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list holds the focus and answers the keys
    <div
      id={props.id}
      className={`queue-row tone-${look.tone}`}
      data-testid="queue-row"
      data-incident-id={incident.id}
      data-alarming={isAlarming(incident)}
      role="option"
      tabIndex={-1}
      aria-selected={props.isSelected}
      aria-posinset={props.position}
      aria-setsize={props.total}
      onClick={() => props.onSelect(incident.id)}
    >
      <span className="priority-bar" />
      <ShapeIcon look={look} />
      <div className="queue-row-text">
        <h3>{caseTitle(words, incident)}</h3>
        <VehicleLine vehicle={incident.vehicle} words={words} />
        <Where incident={incident} role={operator.role} words={words} place={props.placeInWords} />
        <div className="chips">
          {rowChips(words, row, operator.id, props.severity).map((chip) => (
            <span key={chip.id} className={`chip chip-${chip.tone}`}>
              {chip.text}
            </span>
          ))}
          <HolderChip
            incident={incident}
            operatorId={operator.id}
            presence={props.presence}
            tick={tick}
            words={words}
          />
          {incident.kind === 'theft' && positionSight(incident, operator.role) === 'open' && (
            <FixAge incident={incident} tick={tick} words={words} />
          )}
        </div>
      </div>
      <div className="queue-row-side">
        <div className="wait mono">
          <WaitClock since={incident.openedAt} tick={tick} />
        </div>
        {incident.claim !== null && incident.claim.by !== operator.id && (
          <div className="muted">{words.nameOf(incident.claim.by)}</div>
        )}
      </div>
    </div>
  );
});

/** Model and plate; the VIN stands in when neither is known, because then it is all there is to find the car by. */
function VehicleLine({ vehicle: { model, plate, vin }, words: { t } }: { vehicle: Vehicle; words: Words }) {
  if (model === null && plate === null) {
    if (vin === null) return <div className="value-unknown">{t('incident.unknownVehicle')}</div>;
    return <div className="mono">{vin}</div>;
  }
  return (
    <div>
      {model ?? <span className="value-unknown">{t('incident.unknownModel')}</span>}
      {' · '}
      {plate === null ? (
        <span className="value-unknown">{t('vehicle.plateUnknown')}</span>
      ) : (
        <span className="mono unbroken">{plate}</span>
      )}
    </div>
  );
}

/** The place in words; or that it is unknown; or that it may not be used, which is something else. */
function Where({ incident, role, words: { t }, place }: Pick<QueueRowProps, 'words'> & WhereProps) {
  const sight = positionSight(incident, role);
  if (sight !== 'open') return <div className="value-unknown">{t(`sight.${sight}`)}</div>;
  if (place !== null) return <div className="muted">{place}</div>;
  if (incident.fix?.place == null) return <div className="value-unknown">{t('queue.noPlace')}</div>;
  return null;
}

interface WhereProps {
  incident: Incident;
  role: Operator['role'];
  place: string | null;
}

function FixAge({ incident, tick, words }: { incident: Incident; tick: Observable<number>; words: Words }) {
  const text = fixAgeWords(words, incident, useNow(tick));
  return text === null ? null : <span className="chip chip-plain">{text}</span>;
}
