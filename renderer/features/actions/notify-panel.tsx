import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Centre } from '#shared/domain/centre.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Whereabouts } from '#shared/domain/region.ts';
import { placeWords } from '../../i18n/place-words.ts';
import { regionsWords, regionUnknownWords } from '../../i18n/region-words.ts';
import { roadWords } from '../../i18n/road-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { CaseWhere } from '../../map/places/use-case-where.ts';
import type { PsapTarget } from '../../telephone/desk-line.ts';
import { Keys } from '../../ui/keys.tsx';
import { useChoiceKeys } from '../../ui/use-choice-keys.ts';
import { useFocusReturn } from '../../ui/use-focus-return.ts';
import { PsapOfferButton } from './psap-offer-button.tsx';
import { type PsapOffer, psapOffers } from './psap-offers.ts';

export interface NotifyPanelProps {
  incident: Incident;
  centre: Centre;
  where: CaseWhere;
  words: Words;
  /** Gateway-corrected, milliseconds UTC. */
  now: number;
  onCall: (target: PsapTarget) => void;
  onLeave: () => void;
}

/**
 * Whom to call: where the car is, and who is in charge there by the centre's directory, each need on its key. A key dials at
 * once; where there is no number it says so, and only its second press goes on, to record a call made by other means.
 */
export function NotifyPanel({ incident, centre, where, words, now, onCall, onLeave }: NotifyPanelProps) {
  const { t } = words;
  const regions = where.place?.regions ?? noRegions;
  const { isSearching } = where;
  const needs = useMemo(() => {
    const all = psapOffers(
      words,
      centre,
      regions.map(({ region }) => region),
    );
    // Until it is known who is in charge, no key must say that nobody is; the own line is there at all times.
    return isSearching ? all.slice(-1) : all;
  }, [words, centre, regions, isSearching]);
  const [armed, setArmed] = useState<PsapOffer | null>(null);
  const panel = useRef<HTMLElement>(null);
  const titleId = useId();
  useFocusReturn();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the panel opens, and once the offers are there
  useEffect(() => panel.current?.querySelector<HTMLElement>('.psap-offer')?.focus(), [isSearching]);

  const isArmed = (offer: PsapOffer) => armed !== null && offer.key === armed.key && offer.name === armed.name;

  function press(offer: PsapOffer): void {
    if (offer.again === null || isArmed(offer)) onCall(offer.target);
    else setArmed(offer);
  }

  const offers = needs.flatMap((need) => need.offers);
  const asking = offers.find(isArmed) ?? null;
  useChoiceKeys({
    keys: offers.map(({ key }) => key),
    hasText: false,
    onText: () => undefined,
    onLeave,
    onKey: (key) => {
      const offer = offers.find((one) => one.key === key);
      if (offer !== undefined) press(offer);
    },
  });

  return (
    <section ref={panel} className="choice-panel psap-panel" data-testid="notify-panel" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{t('psapPanel.title')}</h2>
        <WhereLine incident={incident} where={where} words={words} />
        <span className="spread" />
        <button type="button" className="button quiet" onClick={onLeave}>
          <Keys combo="escape" words={words} /> {t('choice.leave')}
        </button>
      </header>
      <div className="psap-needs">
        {needs.map(({ psap, offers }, index) => (
          <div key={offers[0]?.key} className={`psap-need ${index === needs.length - 1 ? 'psap-own' : ''}`}>
            <b>
              {t(`psap.${psap}`)} <span className="muted">{t(`psapHint.${psap}`)}</span>
            </b>
            <div className="psap-offers">
              {offers.map((offer) => (
                <PsapOfferButton
                  key={`${offer.key} ${offer.name}`}
                  offer={offer}
                  last={incident.notified.filter((one) => isSame(one, offer.target)).at(-1) ?? null}
                  words={words}
                  now={now}
                  onPress={() => press(offer)}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      <p className="psap-again" role="status">
        {asking?.again != null && (
          <>
            <b>
              {t(`psap.${asking.psap}`)} {asking.name}:
            </b>{' '}
            {t(`psapPanel.again.${asking.again}`)}
          </>
        )}
      </p>
    </section>
  );
}

const noRegions: Whereabouts['regions'] = [];

function isSame(call: Incident['notified'][number], { psap, contact }: PsapTarget): boolean {
  return call.psap === psap && (call.contact?.id ?? null) === (contact?.id ?? null);
}

/** Where the car is, in one line: place, region, road. What is not known is said. */
function WhereLine({ incident: { fix }, where, words }: Pick<NotifyPanelProps, 'incident' | 'where' | 'words'>) {
  const { place, road } = where;
  const { t } = words;
  const hasPlace = fix?.place != null;
  const region = regionsWords(words, place?.regions ?? []);
  const near = place?.near ?? null;
  const onRoad = hasPlace ? roadWords(words, road) : { text: t('road.noPosition'), isUnknown: true };
  return (
    <p className="psap-where" data-testid="notify-where">
      {near === null ? <span className="value-unknown">{t('readOut.placeUnknown')}</span> : placeWords(words, near)}
      {' · '}
      {region === null ? (
        <span className="value-unknown">
          {where.isSearching ? t('region.searching') : regionUnknownWords(words, hasPlace, place)}
        </span>
      ) : (
        <b>{region}</b>
      )}
      {hasPlace && (
        <>
          {' · '}
          <span className={onRoad.isUnknown ? 'value-unknown' : undefined}>{onRoad.text}</span>
        </>
      )}
      {fix !== null && !fix.isTrusted && <span className="value-unknown"> · {t('psapPanel.untrusted')}</span>}
    </p>
  );
}
