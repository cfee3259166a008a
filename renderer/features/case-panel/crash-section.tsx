import type { Crash } from '#shared/domain/crash.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { deltaVWords } from '../../i18n/delta-v-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { Fact, Value } from '../../ui/fact.tsx';
import { useNow } from '../../ui/use-now.ts';
import { CarDrawing } from './car-drawing.tsx';
import { carLabel } from './car-label.ts';
import { crashTime } from './crash-time.ts';
import { blowWords } from './crash-words.ts';
import { seatFacts } from './seat-facts.ts';
import { TestimonyTable } from './testimony-table.tsx';

export interface CrashSectionProps {
  incident: Incident;
  tick: Observable<number>;
  words: Words;
}

/** The crash card: when, what kills first by car and by voice, the blow, and who sits where. Nothing unknown is left blank. */
export function CrashSection({ incident, tick, words }: CrashSectionProps) {
  const { t } = words;
  const { crash, people } = incident;
  return (
    <section className="case-section crash-card" aria-label={t('crash.title')}>
      <h3>{t('crash.title')}</h3>
      <When incident={incident} tick={tick} words={words} />
      <div className="crash-body">
        <TestimonyTable incident={incident} words={words} />
        <CarDrawing crash={crash} people={people} label={carLabel(words, crash, people)} />
      </div>
      <p className="crash-line">
        {crash === null ? (
          <span className="value-unknown">{t('crash.none')}</span>
        ) : (
          <>
            <DeltaVLine crash={crash} words={words} />
            {' · '}
            <Value value={blowWords(words, crash)} />
          </>
        )}
      </p>
      <dl className="facts">
        {people.seats.length === 0 && (
          <Fact label={t('people.title')}>
            <span className="value-unknown">{t('people.seatsUnknown')}</span>
          </Fact>
        )}
        {seatFacts(words, people, crash).map(({ id, label, value }) => (
          <Fact key={id} label={label}>
            <Value value={value} />
          </Fact>
        ))}
        {(crash?.airbags.length ?? 0) === 0 && (
          <Fact label={t('crash.airbags')}>
            <span className="value-unknown">{t('unknown')}</span>
          </Fact>
        )}
      </dl>
    </section>
  );
}

function When({ incident, tick, words }: CrashSectionProps) {
  const { t } = words;
  const { happened, received, apart } = crashTime(words, incident, useNow(tick));
  return (
    <dl className="facts crash-when">
      <Fact label={t('when.happened')}>
        <Value value={happened} />
      </Fact>
      <Fact label={t('when.received')}>
        <Value value={received} />
        {apart !== null && (
          <>
            {' · '}
            <Value value={apart} />
          </>
        )}
      </Fact>
    </dl>
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
