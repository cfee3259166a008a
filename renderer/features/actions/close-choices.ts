import type { Disposition, Intent } from '#shared/domain/action.ts';
import type { Incident, IncidentKind } from '#shared/domain/incident.ts';
import { protocolOf } from '#shared/domain/protocol.ts';
import { isSampled } from '#shared/domain/second-look.ts';
import { stepLabel } from '../../i18n/step-label.ts';
import type { Words } from '../../i18n/words.ts';
import type { Choice } from '../../ui/choice.ts';

const usualReasons = {
  crash: ['mistake', 'unhurt', 'sensor', 'transport'],
  theft: ['owner', 'workshop', 'transport', 'sensor'],
} as const satisfies Record<IncidentKind, readonly string[]>;

const givenUpReasons = ['noTrace', 'police', 'owner', 'unreachable'] as const;

/** The end of a case as it is recorded: whether a second look is due is drawn here, once, and goes with it. */
export function closeIntent(
  { id }: Pick<Incident, 'id'>,
  disposition: Disposition,
  reason: string | null,
  secondLookShare: number,
): Extract<Intent, { kind: 'close' }> {
  return { kind: 'close', args: { disposition, reason, isSampled: isSampled(id, disposition, secondLookShare) } };
}

/** The reasons that most ends of this kind have, on number keys; a typed text beside them is left aside. */
export function reasonChoices(
  { t }: Pick<Words, 't'>,
  incident: Pick<Incident, 'id' | 'kind'>,
  disposition: Disposition,
  secondLookShare: number,
): Choice[] {
  const labels =
    disposition === 'given-up'
      ? givenUpReasons.map((name) => t(`theftPanels.givenUp.${name}`))
      : usualReasons[incident.kind].map((name) => t(`closing.usual.${name}`));
  return labels.map((label, index) => {
    const intent = () => closeIntent(incident, disposition, label, secondLookShare);
    return { key: String(index + 1), label, hint: null, whyNot: null, intent };
  });
}

/** The duties that are not settled yet, in words, for whoever is about to end the case; null when there are none. */
export function notDoneWords(words: Pick<Words, 't'>, incident: Incident): string | null {
  // A theft that never came to theft mode ends because it is none: nothing was left undone.
  if (incident.kind === 'theft' && incident.pursuit?.modes.length === 0) return null;
  const open = protocolOf(incident).filter(
    ({ step, state }) => step !== 'close' && (state === 'next' || state === 'later'),
  );
  if (open.length === 0) return null;
  return words.t(incident.kind === 'theft' ? 'theftPanels.notDone' : 'closing.notDone', {
    steps: open.map(({ step }) => stepLabel(words, step, incident)).join(', '),
  });
}
