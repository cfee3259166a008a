import { useEffect, useRef } from 'react';
import type { Intent } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';
import { Keys } from '../../ui/keys.tsx';

export interface AcceptAllProps {
  offered: readonly Incident[];
  words: Words;
  onDecide: (list: readonly { incident: Incident; intent: Intent }[]) => Promise<void>;
}

/** Accepts everything that is offered, by Enter as soon as the panel is open: the second half of a hand-over. */
export function AcceptAll({ offered, words, onDecide }: AcceptAllProps) {
  const place = useRef<HTMLDivElement>(null);
  const hasAny = offered.length > 0;
  const hadAny = useRef(false);
  useEffect(() => {
    const button = place.current?.querySelector('button');
    const isFocusLost = document.activeElement === null || document.activeElement === document.body;
    if (!hadAny.current && isFocusInNoPanel(place.current)) button?.focus();
    // The button went with what it accepted: the panel keeps the focus, so that its keys go on working.
    if (hadAny.current && !hasAny && isFocusLost) place.current?.closest('section')?.focus();
    hadAny.current = hasAny;
  }, [hasAny]);
  const accepts = offered.flatMap((incident) => {
    const { offer } = incident;
    if (offer === null) return [];
    return [{ incident, intent: { kind: 'accept', args: { offerId: offer.actionId } } satisfies Intent }];
  });
  return (
    <div ref={place}>
      {hasAny && (
        <button
          type="button"
          className="button primary shift-accept"
          data-testid="accept-all"
          onKeyDown={(event) => {
            // A held key must not accept what came after it was pressed.
            if (event.key === 'Enter' && event.repeat) event.preventDefault();
          }}
          onClick={() => void onDecide(accepts)}
        >
          <Keys combo="enter" words={words} /> {words.t('shift.acceptAll', { count: offered.length })}
        </button>
      )}
    </div>
  );
}

/** Offers that come while the operator types in the panel must not take the focus, and with it the next Enter. */
function isFocusInNoPanel(place: HTMLElement | null): boolean {
  return place?.closest('section')?.contains(document.activeElement) !== true;
}
