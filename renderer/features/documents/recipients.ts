import type { Disclosure } from '#shared/domain/disclosure.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';

export type Recipient = Disclosure['to'];

/** As many as there are number keys. */
const mostRecipients = 9;

/**
 * To whom data of a case may go, the likeliest first: control centres that were called, those reached before those not, the
 * newest first; then whoever got something before; last the centre's own files. Of a stolen car, the police who have its file
 * and with whom its position is shared come before all.
 */
export function recipientsOf({ t }: Pick<Words, 't'>, { notified, disclosed, pursuit }: Incident): Recipient[] {
  const newest = notified.toSorted((a, b) => b.at - a.at);
  const called = [...newest.filter(isReached), ...newest.filter((one) => !isReached(one))].map(({ psap, contact }) => ({
    psap,
    contact,
    name: contact?.name ?? `${t(`psapHint.${psap}`)} (${t(`psap.${psap}`)})`,
  }));
  const given = disclosed.toSorted((a, b) => b.at - a.at).map(({ to }) => to);
  const own: Recipient = { psap: null, contact: null, name: t('handOver.ownFile') };
  const others = [...policeOf(pursuit), ...called, ...given].filter(({ name }) => name !== own.name);
  const names = new Set<string>();
  const once = others.filter(({ name }) => !names.has(name) && names.add(name));
  return [...once.slice(0, mostRecipients - 1), own];
}

/** Whether this is nobody but the centre itself. */
export function isOwnFile({ t }: Pick<Words, 't'>, { psap, contact, name }: Recipient): boolean {
  return psap === null && contact === null && name === t('handOver.ownFile');
}

/** To whom the package goes unless the operator says otherwise; null when nobody was called or has a file yet. */
export function usualRecipient(words: Pick<Words, 't'>, incident: Incident): Recipient | null {
  const isNobodyKnown = incident.notified.length === 0 && policeOf(incident.pursuit).length === 0;
  return isNobodyKnown ? null : (recipientsOf(words, incident)[0] ?? null);
}

function policeOf(pursuit: Incident['pursuit']): Recipient[] {
  const file = pursuit?.policeFile ?? null;
  const shares = pursuit?.shares ?? [];
  return [
    ...(file === null ? [] : [{ psap: null, contact: file.contact, name: file.authority }]),
    ...shares.map(({ to, contact }) => ({ psap: null, contact, name: to })),
  ];
}

function isReached({ outcome }: Incident['notified'][number]): boolean {
  return outcome === 'connected';
}
