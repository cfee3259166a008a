import type { Crash } from '#shared/domain/crash.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import { Fact, Value } from '../../ui/fact.tsx';
import { CarDrawing } from './car-drawing.tsx';
import { blowWords, dangerWords, deltaVWords, rolloverWords } from './crash-words.ts';
import { seatFacts } from './seat-facts.ts';

/** The crash as the car told it, and who is inside. What the car did not tell is said to be unknown. */
export function CrashSection({ incident, words }: { incident: Incident; words: Words }) {
  const { t } = words;
  const { crash } = incident;
  return (
    <section className="case-section" aria-label={t('crash.title')}>
      <h3>
        {t('crash.title')}
        {crash !== null && <span className="source"> · {t('crash.source')}</span>}
      </h3>
      {crash === null ? (
        <p className="value-unknown">{t('crash.none')}</p>
      ) : (
        <p className="crash-line">
          <DeltaVLine crash={crash} words={words} />
          {', '}
          <Value value={blowWords(words, crash)} />
          {', '}
          <Value value={rolloverWords(words, crash.isRollover)} />
        </p>
      )}
      <div className="crash-body">
        <CarDrawing crash={crash} people={incident.people} label={t('people.car', { what: carLabel(words, crash) })} />
        <dl className="facts">
          <Occupants incident={incident} words={words} />
          {seatFacts(words, incident.people, crash).map(({ id, label, value }) => (
            <Fact key={id} label={label}>
              <Value value={value} />
            </Fact>
          ))}
          {incident.people.seats.length === 0 && (
            <Fact label={t('people.title')}>
              <span className="value-unknown">{t('people.seatsUnknown')}</span>
            </Fact>
          )}
          {crash !== null && <CrashFacts crash={crash} words={words} />}
        </dl>
      </div>
    </section>
  );
}

function DeltaVLine({ crash, words }: { crash: Crash; words: Words }) {
  const { t } = words;
  if (crash.deltaV === null) return <span className="value-unknown">{t('crash.deltaVUnknown')}</span>;
  const { amount, notes } = deltaVWords(words, crash.deltaV);
  return (
    <>
      {t('crash.deltaV')} <b>{amount}</b>
      {notes.length > 0 && <span className="value-unknown"> {notes.join(', ')}</span>}
    </>
  );
}

function Occupants({ incident, words: { t, format } }: { incident: Incident; words: Words }) {
  const { occupants } = incident.people;
  return (
    <Fact label={t('people.occupants')}>
      {occupants === null ? (
        <span className="value-unknown">{t('unknown')}</span>
      ) : (
        <>
          <b>{format.number(occupants)}</b> <span className="muted">{t('people.source')}</span>
        </>
      )}
    </Fact>
  );
}

function CrashFacts({ crash, words }: { crash: Crash; words: Words }) {
  const { t } = words;
  return (
    <>
      <Fact label={t('crash.fire')}>
        <Value value={dangerWords(words, crash.hasFire)} />
      </Fact>
      <Fact label={t('crash.leak')}>
        <Value value={dangerWords(words, crash.hasFuelLeak)} />
      </Fact>
      {crash.airbags.length === 0 && (
        <Fact label={t('crash.airbags')}>
          <span className="value-unknown">{t('unknown')}</span>
        </Fact>
      )}
      <Fact label={t('crash.rest')}>
        <KnownOr unknown={t('unknown')} text={crash.finalRest && t(`crash.finalRest.${crash.finalRest}`)} />
      </Fact>
    </>
  );
}

function KnownOr({ text, unknown }: { text: string | null; unknown: string }) {
  return text === null ? <span className="value-unknown">{unknown}</span> : <span>{text}</span>;
}

function carLabel(words: Words, crash: Crash | null): string {
  return crash === null ? words.t('crash.blowUnknown') : String(blowWords(words, crash).text);
}
