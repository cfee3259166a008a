import type { OperatorId } from '#shared/domain/operator.ts';
import { ruleWords } from '../../i18n/action-words.ts';
import { vehicleName } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Observable } from '../../observable.ts';
import { caseLook } from '../../ui/case-look.ts';
import { ariaKeys, Keys } from '../../ui/keys.tsx';
import { ShapeIcon } from '../../ui/shape-icon.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { RungWatches } from './use-rung.ts';

export interface WatchBannerProps {
  rung: RungWatches;
  selectedId: string | null;
  heedKey: string;
  operatorId: OperatorId;
  /** Why it cannot be heeded now; null when it can. */
  whyNot: string | null;
  tick: Observable<number>;
  words: Words;
  onHeed: () => void;
  onSelect: (incidentId: string) => void;
}

/** What the desk wanted to be told of has happened: which car, which watch, when; until somebody has heeded it. */
export function WatchBanner({ rung, heedKey, whyNot, tick, words, ...props }: WatchBannerProps) {
  const { t, format } = words;
  const now = useNow(tick);
  const { named, count } = rung;
  if (named === null) return null;
  const { incident } = named.named;
  const { rule, fired } = named.watch;
  const text = t('theftPanels.banner.rang', {
    name: vehicleName(words, incident.vehicle),
    rule: ruleWords(words, rule),
  });
  return (
    <section className="banner banner-alarm tone-theft" data-testid="watch-banner" aria-label={text}>
      <ShapeIcon look={caseLook(incident, props.operatorId)} />
      <div className="banner-text">
        <b>{text}</b>
        {fired !== null && <span>{t('theftPanels.banner.rangAt', { time: format.time(fired.at, now) })}</span>}
        {count > 1 && <span>{t('theftPanels.banner.more', { count: count - 1 })}</span>}
      </div>
      <button
        type="button"
        className="button primary"
        aria-disabled={whyNot !== null}
        aria-keyshortcuts={ariaKeys(heedKey)}
        title={whyNot ?? undefined}
        onClick={props.onHeed}
      >
        <Keys combo={heedKey} words={words} /> {t('theftPanels.banner.heed')}
      </button>
      {incident.id !== props.selectedId && (
        <button type="button" className="button" onClick={() => props.onSelect(incident.id)}>
          {t('theftPanels.banner.show')}
        </button>
      )}
    </section>
  );
}
