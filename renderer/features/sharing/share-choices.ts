import type { Intent } from '#shared/domain/action.ts';
import type { Centre } from '#shared/domain/centre.ts';
import type { GuardLimits } from '#shared/domain/guard-limits.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { PsapContact, Region } from '#shared/domain/psap.ts';
import { contactOf, routesFor } from '#shared/domain/routing.ts';
import type { Words } from '../../i18n/words.ts';
import type { Choice } from '../../ui/choice.ts';

/** With whom a position is shared. `contact`: their entry in the directory, where there is one. */
export interface ShareReceiver {
  name: string;
  contact: PsapContact | null;
}

/** As many as there are number keys. */
const mostReceivers = 9;
const minuteMs = 60_000;
const durations = [
  { name: 'half', ms: 30 * minuteMs },
  { name: 'one', ms: 60 * minuteMs },
  { name: 'four', ms: 240 * minuteMs },
] as const;

/**
 * Who may be meant, the likeliest first: the authority of the police file, then the police in charge where the car is by the
 * centre's directory, then whoever had a share before.
 */
export function shareReceivers(
  { pursuit }: Pick<Incident, 'pursuit'>,
  centre: Pick<Centre, 'psaps' | 'ownRegion'>,
  regions: readonly Region[],
): ShareReceiver[] {
  const file = pursuit?.policeFile ?? null;
  const near = (['133', '112'] as const).flatMap((need) =>
    routesFor({ regions, need, centre }).needs.flatMap(({ routes }) => routes.map(({ entry }) => entry)),
  );
  const all: ShareReceiver[] = [
    ...(file === null ? [] : [{ name: file.authority, contact: file.contact }]),
    ...near.map((entry) => ({ name: entry.name, contact: contactOf(entry) })),
    ...(pursuit?.shares ?? []).toReversed().map(({ to, contact }) => ({ name: to, contact })),
  ];
  const names = new Set<string>();
  return all.filter(({ name }) => !names.has(name) && names.add(name)).slice(0, mostReceivers);
}

/** The first question's answers; for how long is asked after it, so `until` is not meant yet. */
export function receiverChoices(receivers: readonly ShareReceiver[]): Choice[] {
  return receivers.map((receiver, index) => ({
    key: String(index + 1),
    label: receiver.name,
    hint: null,
    whyNot: null,
    intent: () => shareIntent(receiver, 0),
  }));
}

/** For how long, always on the same keys; what the centre does not allow is there and says so. @param now gateway-corrected, milliseconds UTC */
export function durationChoices(
  { t, format }: Pick<Words, 't' | 'format'>,
  receiver: ShareReceiver,
  now: () => number,
  { mostShareH }: Pick<GuardLimits, 'mostShareH'>,
): Choice[] {
  const why = t('theftGuards.mostShare', { hours: mostShareH });
  const tooLong = { hint: why, whyNot: why };
  return durations.map(({ name, ms }, index) => ({
    key: String(index + 1),
    label: t(`sharing.duration.${name}`),
    ...(ms > mostShareH * 3_600_000
      ? tooLong
      : { hint: t('sharing.until', { time: format.time(now() + ms, now()) }), whyNot: null }),
    intent: () => shareIntent(receiver, Math.round(now() + ms)),
  }));
}

function shareIntent({ name, contact }: ShareReceiver, until: number): Extract<Intent, { kind: 'share' }> {
  return { kind: 'share', args: { to: name, contact, until } };
}
