import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import { Value } from '../../ui/fact.tsx';
import { restWords } from './crash-words.ts';
import { type Testimony, testimonies } from './witnesses.ts';

/** What the car says beside what was told by voice, the deadliest first; the rollover is known by the car alone. */
export function TestimonyTable({ incident, words }: { incident: Incident; words: Words }) {
  const { t } = words;
  const [fire, trapped, ...others] = testimonies(words, incident);
  const { rollover, rest } = restWords(words, incident.crash);
  return (
    <table className="testimonies" aria-label={t('witness.title')}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('witness.what')}</span>
          </th>
          <th scope="col">{t('witness.car')}</th>
          <th scope="col">{t('witness.voice')}</th>
        </tr>
      </thead>
      <tbody>
        {[fire, trapped].map((one) => one && <Row key={one.id} testimony={one} words={words} />)}
        <tr className={rollover.tone === 'danger' || rest.tone === 'danger' ? 'testimony-danger' : undefined}>
          <th scope="row">{t('witness.rollover')}</th>
          <td colSpan={2}>
            <Value value={rollover} />
            {' · '}
            <Value value={rest} />
          </td>
        </tr>
        {others.map((one) => (
          <Row key={one.id} testimony={one} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  testimony: { id, label, car, voice, isConflict },
  words: { t },
}: {
  testimony: Testimony;
  words: Words;
}) {
  const isDanger = car.tone === 'danger' || voice.tone === 'danger';
  return (
    <tr className={isDanger ? 'testimony-danger' : undefined} data-testimony={id}>
      <th scope="row">{label}</th>
      <td>
        <Value value={car} />
      </td>
      <td>
        <Value value={voice} />
        {isConflict && <span className="testimony-conflict">{t('witness.conflict')}</span>}
      </td>
    </tr>
  );
}
