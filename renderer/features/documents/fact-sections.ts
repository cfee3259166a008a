import type { Airbag } from '#shared/domain/crash.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Seat } from '#shared/domain/people.ts';
import { voiceFactWords } from '../../i18n/action-words.ts';
import { deltaVWords } from '../../i18n/delta-v-words.ts';
import type { Words } from '../../i18n/words.ts';
import { fullTime, type PackageContext } from './package-context.ts';
import { type PrintedSection, row, rowOr } from './printed-document.ts';

/** The lines that are read out, as they are: sheet and voice say the same. */
export function factSection({ words, lines }: PackageContext): PrintedSection {
  return { id: 'facts', title: words.t('printed.facts'), rows: lines };
}

/** What the car told beyond what one reads out on the telephone. */
export function detailSection(words: Words, incident: Incident): PrintedSection {
  const { t } = words;
  const { vehicle } = incident;
  const unknown = t('unknown');
  return {
    id: 'details',
    title: t('printed.details'),
    rows: [
      rowOr(t('printed.vin'), vehicle.vin, unknown),
      rowOr(t('printed.category'), vehicle.category, unknown),
      ...(incident.kind === 'crash' ? crashRows(words, incident) : []),
      rowOr(t('printed.message'), messageWords(words, incident), t('printed.noMessage')),
      rowOr(t('printed.callId'), incident.callId, unknown),
    ],
  };
}

function crashRows(words: Words, { crash, people }: Incident) {
  const { t } = words;
  const unknown = t('unknown');
  const deltaV = crash?.deltaV ?? null;
  const side = crash?.impactSide ?? null;
  const rest = crash?.finalRest ?? null;
  return [
    rowOr(t('printed.deltaV'), deltaV === null ? null : deltaVText(words, deltaV), unknown),
    rowOr(t('printed.side'), side === null ? null : t(`crash.impactSide.${side}`), unknown),
    rowOr(t('printed.rest'), rest === null ? null : t(`crash.finalRest.${rest}`), unknown),
    rowOr(t('printed.airbags'), airbagWords(words, crash?.airbags ?? []), unknown),
    rowOr(t('printed.seats'), seatWords(words, people.seats), unknown),
  ];
}

function deltaVText(words: Words, deltaV: NonNullable<NonNullable<Incident['crash']>['deltaV']>): string {
  const { amount, notes } = deltaVWords(words, deltaV);
  return [amount, ...notes].join(', ');
}

/** The deployed ones by place and number; null when the car told of none, or of none whether it deployed. */
function airbagWords({ t, format }: Words, airbags: readonly Airbag[]): string | null {
  if (airbags.every(({ isDeployed }) => isDeployed === null)) return null;
  const counts = new Map<Airbag['place'], number>();
  for (const { place, isDeployed } of airbags) {
    if (isDeployed === true) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  if (counts.size === 0) return t('printed.noAirbags');
  return [...counts]
    .map(([place, count]) => `${t(`crash.airbagPlace.${place}`)}${count > 1 ? ` (${format.number(count)})` : ''}`)
    .join(', ');
}

function seatWords({ t }: Words, seats: readonly Seat[]): string | null {
  if (seats.length === 0) return null;
  return seats
    .map(({ place, isOccupied, isBelted }) => {
      const name = t(`people.seat.${place}`);
      if (isOccupied === false) return `${name}: ${t('people.empty')}`;
      const belt = isBelted === null ? 'people.beltUnknown' : isBelted ? 'people.belted' : 'people.notBelted';
      return `${name}: ${isOccupied === null ? `${t('people.occupiedUnknown')}, ` : ''}${t(belt)}`;
    })
    .join('; ');
}

function messageWords({ t, format }: Words, { messageIdentifier, msdHex }: Incident): string | null {
  if (msdHex === null || messageIdentifier === null) return null;
  const octets = format.number(msdHex.replaceAll(/\s/g, '').length / 2);
  return t('printed.messageValue', { n: format.number(messageIdentifier), octets });
}

/** Every answer that was given by voice, oldest first, with who wrote it down and when; `latestOnly`: the one that counts. */
export function toldSection(words: Words, { told }: Incident, latestOnly: boolean): PrintedSection {
  const { t, nameOf } = words;
  const kept = latestOnly ? told.filter((one) => told.findLast(({ fact }) => fact === one.fact) === one) : told;
  const rows = kept.map((one) => {
    const { fact, value } = voiceFactWords(words, one);
    const text = t('printed.toldBy', { value, name: nameOf(one.by), time: fullTime(words, one.at) });
    return { label: fact, text, isUnknown: one.value === null };
  });
  return { id: 'told', title: t('printed.told'), rows: rows.length > 0 ? rows : [row('', t('printed.nothing'))] };
}
