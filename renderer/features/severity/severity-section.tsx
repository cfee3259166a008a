import type { Centre } from '#shared/domain/centre.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { type Severity, severityOf } from '#shared/domain/severity.ts';
import type { Words } from '../../i18n/words.ts';
import { Fact } from '../../ui/fact.tsx';
import { ratingSigns } from '../../ui/rating-sign.ts';
import {
  contradictionWords,
  flagWords,
  missingWords,
  probabilityWords,
  ruleWords,
  usedWords,
} from './severity-words.ts';
import { VoiceQuestions } from './voice-questions.tsx';

export interface SeveritySectionProps {
  incident: Incident;
  thresholds: Centre['severity'];
  askKey: string;
  words: Words;
}

/** How bad it may be: the published estimate, what it stands on, what it does not know, and what to ask. */
export function SeveritySection({ incident, thresholds, askKey, words }: SeveritySectionProps) {
  const { t } = words;
  const severity = severityOf(incident, thresholds);
  return (
    <section
      className="case-section"
      data-testid="severity"
      data-rating={severity.rating}
      aria-label={t('severity.title')}
    >
      <h3>
        {t('severity.title')}
        <span className="source"> · {t('severity.source')}</span>
      </h3>
      <p className="severity-line">
        <Rating severity={severity} words={words} />{' '}
        <span className={severity.probability === null ? 'value-unknown' : ''}>
          {probabilityWords(words, severity)}
        </span>
      </p>
      <dl className="facts">
        <Fact label={t('severity.used')}>{usedWords(words, severity, incident.crash)}</Fact>
        {severity.raising.length > 0 && (
          <Fact label={`▲ ${t('severity.raising')}`}>
            <span className="value-danger">{flagWords(words, severity.raising)}</span>
          </Fact>
        )}
        {severity.lowering.length > 0 && (
          <Fact label={`▼ ${t('severity.lowering')}`}>{flagWords(words, severity.lowering)}</Fact>
        )}
        <Fact label={t('severity.missing')}>
          <span className="value-unknown">{missingWords(words, severity)}</span>
        </Fact>
        {contradictionWords(words, severity).map((line) => (
          <Fact key={line} label={t('severity.contradicted')}>
            <span className="value-unknown">{line}</span>
          </Fact>
        ))}
        <VoiceQuestions told={incident.told} askKey={askKey} words={words} />
      </dl>
      <p className="severity-rule">{ruleWords(words, severity)}</p>
    </section>
  );
}

function Rating({ severity: { rating }, words: { t } }: { severity: Severity; words: Words }) {
  return (
    <b className={`rating rating-${rating}`}>
      <span aria-hidden="true">{ratingSigns[rating]}</span> {t(`severity.rating.${rating}`)}
    </b>
  );
}
