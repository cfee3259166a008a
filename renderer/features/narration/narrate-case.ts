import type { Incident } from '#shared/domain/incident.ts';
import { vehicleName } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';

/** What became of one case between two moments, a line for each thing done; nothing for a mere new position. */
export function narrateCase(words: Words, before: Incident, after: Incident): string[] {
  const { t, nameOf } = words;
  if (before === after) return [];
  const name = vehicleName(words, after.vehicle);
  // A claim silences as well: then the claim is what is told.
  const silenced = before.acknowledged === null && after.claim === null ? after.acknowledged : null;
  return [
    ...(reportKey(before) === reportKey(after) ? [] : [t('say.updated', { name })]),
    ...(silenced === null ? [] : [t('say.acknowledged', { name, by: nameOf(silenced.by) })]),
    ...(before.claim === null && after.claim !== null ? [t('say.claimed', { name, by: nameOf(after.claim.by) })] : []),
    ...added(before.calls, after.calls).map(({ by, outcome }) =>
      t('say.called', { name, by: nameOf(by), outcome: t(`outcome.${outcome}`) }),
    ),
    ...added(before.notified, after.notified).map(({ by, psap }) =>
      t('say.notified', { name, by: nameOf(by), psap: t(`psap.${psap}`) }),
    ),
    ...added(before.dispatched, after.dispatched).map(({ by, service }) =>
      t('say.dispatched', { name, by: nameOf(by), service: t(`service.${service}`) }),
    ),
    ...teamLines(words, before, after, name),
    ...(before.closed === null && after.closed !== null
      ? [
          t('say.closed', {
            name,
            by: nameOf(after.closed.by),
            disposition: t(`disposition.${after.closed.disposition}`),
          }),
        ]
      : []),
  ];
}

/** Who joined and left, what was offered, opened again, looked at again. */
function teamLines({ t, nameOf }: Words, before: Incident, after: Incident, name: string): string[] {
  const isNewOffer = after.offer !== null && after.offer.actionId !== before.offer?.actionId;
  const verdict = before.reviewed === null ? after.reviewed?.verdict : undefined;
  // Whoever holds a case now, and closed ones, have no seconds that left.
  const left = after.closed === null ? added(after.seconds, before.seconds) : [];
  return [
    ...added(before.seconds, after.seconds).map(({ by }) => t('teamSay.joined', { name, by: nameOf(by) })),
    ...left.filter(({ by }) => by !== after.claim?.by).map(({ by }) => t('teamSay.left', { name, by: nameOf(by) })),
    ...(isNewOffer && after.offer !== null
      ? [t('teamSay.offered', { name, by: nameOf(after.offer.by), to: nameOf(after.offer.to) })]
      : []),
    ...added(before.reopened, after.reopened).map(({ by, reason }) =>
      t('teamSay.reopened', { name, by: nameOf(by), reason }),
    ),
    ...(verdict === undefined || after.reviewed === null
      ? []
      : [t('teamSay.reviewed', { name, by: nameOf(after.reviewed.by), verdict: t(`secondLook.${verdict}`) })]),
  ];
}

function added<Done extends { actionId: string }>(before: readonly Done[], after: readonly Done[]): Done[] {
  const known = new Set(before.map(({ actionId }) => actionId));
  return after.filter(({ actionId }) => !known.has(actionId));
}

const reportKeys = new WeakMap<Incident, string>();

/** Equal while the report says the same, apart from where the car is. Each row is asked twice: as the newer one, then as the older. */
function reportKey(incident: Incident): string {
  const { messageIdentifier, isTest, trigger, callBackNumber, vehicle, people, crash, theft } = incident;
  const key =
    reportKeys.get(incident) ??
    JSON.stringify([messageIdentifier, isTest, trigger, callBackNumber, vehicle, people, crash, theft]);
  reportKeys.set(incident, key);
  return key;
}
