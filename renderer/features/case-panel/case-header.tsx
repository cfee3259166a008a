import { propulsionWords } from '../../i18n/propulsion-words.ts';
import { Plate } from '../../ui/plate.tsx';
import { categoryWords } from './category-words.ts';
import { HolderLine, type HolderLineProps } from './holder-line.tsx';

/** Which car, how it called, what is dangerous about it, and who holds the case. */
export function CaseHeader(props: HolderLineProps) {
  const { incident, words } = props;
  const { t } = words;
  const { vehicle } = incident;
  const propulsion = propulsionWords(words, vehicle.propulsion);
  const category = categoryWords(words, vehicle.category);
  const about = [vehicle.modelYear, vehicle.colour].filter((part) => part !== null).join(' · ');
  return (
    <header className="case-section case-header">
      <div className="case-title">
        <h2>{vehicle.model ?? <span className="value-unknown">{t('incident.unknownModel')}</span>}</h2>
        <span className="spread" />
        {vehicle.plate === null ? (
          <span className="value-unknown">{t('vehicle.plateUnknown')}</span>
        ) : (
          <Plate plate={vehicle.plate} />
        )}
      </div>
      <p className="muted">
        {about !== '' && `${about} · `}
        <span className="capital">{t(`incident.trigger.${incident.trigger}`)}</span>
        {' · '}
        {incident.isTest ? <b className="value-unknown">{t('incident.isTest')}</b> : t('incident.noTest')}
        {' · '}
        {vehicle.vin === null ? (
          <span className="value-unknown">{t('vehicle.vinUnknown')}</span>
        ) : (
          <span className="mono" title={t('vehicle.vin')}>
            {vehicle.vin}
          </span>
        )}
        {' · '}
        <span className={category.isUnknown ? 'value-unknown' : ''}>{category.text}</span>
        {' · '}
        <span className={propulsion.isUnknown ? 'value-unknown' : ''}>{propulsion.text}</span>
      </p>
      <HolderLine {...props} />
      {propulsion.hazards.map((hazard) => (
        <p key={hazard} className="hazard">
          {hazard}
        </p>
      ))}
    </header>
  );
}
