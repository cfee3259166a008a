import type { ReactNode } from 'react';
import type { Operator } from '#shared/domain/operator.ts';
import { caseTitle, vehicleName } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import type { CaseView } from '../../store/desk-view.ts';
import { caseLook } from '../../ui/case-look.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import { ShapeIcon } from '../../ui/shape-icon.tsx';
import { WaitClock } from '../../ui/wait-clock.tsx';

export interface AlarmBannerProps {
  named: CaseView;
  count: number;
  isSelected: boolean;
  whyNotAcknowledge: string | null;
  placeInWords: string | null;
  keys: { acknowledge: string; select: string };
  operator: Operator;
  tick: Observable<number>;
  words: Words;
  onAcknowledge: () => void;
  onSelect: () => void;
  /** Its countdown. */
  note: ReactNode;
  /** With more alarms than people: what else alarms. */
  flood: ReactNode;
}

/** The alarm in words, over the whole width and never modal: which case, where, how long, and the two keys. */
export function AlarmBanner(props: AlarmBannerProps) {
  const { words, keys } = props;
  const { t } = words;
  const { incident } = props.named;
  const look = caseLook(incident, props.operator.id);
  return (
    <section className={`banner banner-alarm tone-${look.tone}`} data-testid="banner" aria-label={t('alarm.label')}>
      <ShapeIcon look={look} />
      <div className="banner-text">
        <b>
          {caseTitle(words, incident)} · {vehicleName(words, incident.vehicle)}
        </b>
        <span>
          {[incident.isTest ? t('incident.isTest') : null, props.placeInWords]
            .filter((part) => part !== null)
            .join(' · ')}
          {props.count > 1 && props.flood === null && ` · ${t('alarm.more', { count: props.count - 1 })}`}
        </span>
        {props.note}
        {props.flood}
      </div>
      <b className="mono banner-wait">
        <WaitClock since={incident.openedAt} tick={props.tick} />
      </b>
      <button
        type="button"
        className="button"
        aria-disabled={props.whyNotAcknowledge !== null}
        aria-keyshortcuts={ariaKeys(keys.acknowledge)}
        title={props.whyNotAcknowledge ?? undefined}
        onClick={props.onAcknowledge}
      >
        <Keys combo={keys.acknowledge} words={words} /> {t('alarm.acknowledge')}
      </button>
      {!props.isSelected && (
        <button type="button" className="button" aria-keyshortcuts={ariaKeys(keys.select)} onClick={props.onSelect}>
          <Keys combo={keys.select} words={words} /> {t('alarm.select')}
        </button>
      )}
    </section>
  );
}
