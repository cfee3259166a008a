import { stateAt } from '#shared/domain/contract-rules.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { lastVehicleData, type Pursuit } from '#shared/domain/pursuit.ts';
import { retentionStartsAt } from '#shared/domain/retention.ts';
import { agoWords } from '../../i18n/age-words.ts';
import { commandStateWords } from '../../i18n/command-words.ts';
import { phoneWords } from '../../i18n/phone-words.ts';
import { vehicleDataWords } from '../../i18n/vehicle-data-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { Fact, Value } from '../../ui/fact.tsx';
import { useNow } from '../../ui/use-now.ts';
import { StageSteps } from './stage-steps.tsx';
import { confirmedFact, foundFact, inhibitionFact, modeFact, ownerFact, sightFact } from './theft-facts.ts';

export interface TheftSectionProps {
  incident: Incident;
  tick: Observable<number>;
  words: Words;
}

/** How far a theft case is and what it rests on: owner, theft mode, police, sight, what is known of the car, how it ended. */
export function TheftSection(props: TheftSectionProps) {
  const { incident, words } = props;
  const { t } = words;
  return (
    <section className="case-section" data-testid="theft-section" aria-label={t('theft.title')}>
      <h3>{t('theft.title')}</h3>
      <StageSteps incident={incident} words={words} />
      <dl className="facts">
        <Fact label={t('theft.trigger')}>
          {incident.theft === null ? (
            <span className="value-unknown">{t('unknown')}</span>
          ) : (
            t(`incident.theftTrigger.${incident.theft.trigger}`)
          )}
        </Fact>
        {incident.pursuit !== null && <PursuitFacts {...props} pursuit={incident.pursuit} />}
      </dl>
    </section>
  );
}

function PursuitFacts({ incident, pursuit, tick, words }: TheftSectionProps & { pursuit: Pursuit }) {
  const { t, format } = words;
  const now = useNow(tick);
  const data = lastVehicleData(incident);
  const command = pursuit.commands.at(-1);
  const found = foundFact(words, pursuit, now);
  const retentionAt = retentionStartsAt(incident);
  const security = incident.contract === null ? 'unknown' : stateAt(incident.contract, 'security', now);
  return (
    <>
      <Fact label={t('theftPanels.fact.owner')}>
        <Value value={ownerFact(words, pursuit, now)} />
      </Fact>
      <Fact label={t('theftPanels.fact.confirmed')}>
        <Value value={confirmedFact(words, pursuit, now)} />
      </Fact>
      <Fact label={t('theftPanels.security')}>
        <span className={security === 'active' ? '' : 'value-unknown'}>
          {t(`theftPanels.serviceState.${security}`)}
        </span>
      </Fact>
      <Fact label={t('theftPanels.fact.mode')}>
        <Value value={modeFact(words, pursuit, now)} />
      </Fact>
      <Fact label={t('theftPanels.fact.police')}>
        <PoliceFact pursuit={pursuit} words={words} />
      </Fact>
      <Fact label={t('theftPanels.fact.sight')}>
        <Value value={sightFact(words, pursuit, now)} />
      </Fact>
      <Fact label={t('theftPanels.fact.inhibition')}>
        <Value value={inhibitionFact(words, incident)} />
      </Fact>
      {command !== undefined && (
        <Fact label={t('theftPanels.command.title')}>
          {t(`theftDesk.command.${command.command}`)}: {commandStateWords(words, command, now)}
        </Fact>
      )}
      {data !== null && (
        <Fact label={t('theftPanels.data.title')}>
          {vehicleDataWords(words, data, incident)}{' '}
          <span className="muted">{agoWords(words, now - data.measuredAt)}</span>
        </Fact>
      )}
      {found !== null && (
        <Fact label={t('theftPanels.fact.found')}>
          <Value value={found} />
        </Fact>
      )}
      {incident.closed !== null && (
        <Fact label={t('theftPanels.fact.retention')}>
          {retentionAt === null
            ? t('theftPanels.fact.retentionOff')
            : t('theftPanels.fact.retentionSince', { time: format.time(retentionAt, now) })}
        </Fact>
      )}
    </>
  );
}

function PoliceFact({ pursuit: { policeFile }, words }: { pursuit: Pursuit; words: Words }) {
  const { t } = words;
  if (policeFile === null) return <span className="value-unknown">{t('theftPanels.fact.noFile')}</span>;
  const { fileNumber, authority, officer, number } = policeFile;
  return (
    <>
      <b className="mono">{fileNumber}</b> · {authority}
      {officer !== null && ` · ${officer}`}
      {number !== null && (
        <>
          {' · '}
          <span className="mono">{phoneWords(number)}</span>
        </>
      )}
    </>
  );
}
