import type { Centre } from '#shared/domain/centre.ts';
import { ladderOf } from '#shared/domain/escalation.ts';
import type { Operator } from '#shared/domain/operator.ts';
import { caseTitle, vehicleName } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { caseLook } from '../../ui/case-look.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import { ShapeIcon } from '../../ui/shape-icon.tsx';
import { WaitClock } from '../../ui/wait-clock.tsx';
import type { Escalated } from './escalated.ts';
import { EscalationNote } from './escalation-note.tsx';
import type { SupervisorHeard } from './escalation-words.ts';

export interface EscalationBannerProps {
  /** Cases that this desk is called to, the worst first, without those that the alarm banner tells of. */
  called: readonly Escalated[];
  selectedId: string | null;
  ladders: Centre['escalateAfterS'];
  supervisor: SupervisorHeard;
  /** Null while the key shows another case. */
  keyCombo: string | null;
  operator: Operator;
  tick: Observable<number>;
  words: Words;
  onSelect: (incidentId: string) => void;
}

/** Names the case that nobody has claimed, and for how long, whatever this desk is busy with; until somebody claims it. */
export function EscalationBanner(props: EscalationBannerProps) {
  const { called, words, tick, keyCombo } = props;
  const { t } = words;
  const [worst] = called;
  if (worst === undefined) return null;
  const { incident } = worst.named;
  const { acknowledged } = incident;
  const look = caseLook(incident, props.operator.id);
  return (
    <section
      className={`banner banner-alarm banner-ladder tone-${look.tone}`}
      data-testid="escalation-banner"
      aria-label={t('ladder.label')}
    >
      <ShapeIcon look={look} />
      <div className="banner-text">
        <b>{t('ladder.title', { name: `${caseTitle(words, incident)} · ${vehicleName(words, incident.vehicle)}` })}</b>
        <EscalationNote
          incident={incident}
          ladder={ladderOf(incident, props.ladders)}
          supervisor={props.supervisor}
          tick={tick}
          words={words}
        />
        <span>
          {[
            incident.isTest ? t('incident.isTest') : null,
            acknowledged === null ? null : t('ladder.acknowledgedBy', { name: words.nameOf(acknowledged.by) }),
            called.length > 1 ? t('ladder.more', { count: called.length - 1 }) : null,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </div>
      <b className="mono banner-wait">
        <WaitClock since={incident.openedAt} tick={tick} />
      </b>
      {incident.id !== props.selectedId && (
        <button
          type="button"
          className="button"
          aria-keyshortcuts={keyCombo === null ? undefined : ariaKeys(keyCombo)}
          onClick={() => props.onSelect(incident.id)}
        >
          {keyCombo !== null && <Keys combo={keyCombo} words={words} />} {t('alarm.select')}
        </button>
      )}
    </section>
  );
}
