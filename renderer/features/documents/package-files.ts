import type { FileKind } from '#shared/desktop/documents.ts';
import { type CapWords, capDocument } from '#shared/documents/cap.ts';
import { realityOf } from '#shared/documents/document-context.ts';
import { msdOctets } from '#shared/documents/msd-octets.ts';
import { vedsDocument } from '#shared/documents/veds.ts';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Region } from '#shared/domain/psap.ts';
import { caseTitle, vehicleName } from '../../i18n/incident-words.ts';
import type { PackageContext } from './package-context.ts';

type MachineForm = Extract<FileKind, 'veds' | 'msd' | 'cap'>;

/**
 * The octets of a machine form of the case.
 * @param region of the place where it is known for sure; null otherwise
 * @throws Error when there is no MSD, or its hex is broken
 */
export function fileOctets(
  kind: MachineForm,
  context: PackageContext,
  incident: Incident,
  region: Region | null,
): Uint8Array {
  const documentContext = { ...context, madeAt: context.now, placeInWords: placeText(context) };
  switch (kind) {
    case 'msd': {
      const octets = msdOctets(incident);
      if (octets === null) throw new Error('no MSD was received');
      return octets;
    }
    case 'veds':
      return utf8(vedsDocument(incident, documentContext));
    case 'cap':
      return utf8(capDocument(incident, documentContext, capWords(context, incident), region));
    default:
      return assertNever(kind);
  }
}

/** Octets as base64, as the bridge to the main process takes them. */
export function toBase64(octets: Uint8Array): string {
  let text = '';
  // In pieces: a call takes only so many arguments, and a long track has millions of octets.
  for (let from = 0; from < octets.length; from += octetsAtOnce) {
    text += String.fromCharCode(...octets.subarray(from, from + octetsAtOnce));
  }
  return btoa(text);
}

const octetsAtOnce = 8192;

function capWords(context: PackageContext, incident: Incident): CapWords {
  const { words, purpose, lines } = context;
  const { t } = words;
  const reality = realityOf(incident.isTest, purpose);
  const title = `${caseTitle(words, incident)}: ${vehicleName(words, incident.vehicle)}`;
  return {
    language: words.language === 'de' ? 'de-AT' : 'en-GB',
    event: t(incident.kind === 'crash' ? 'cap.event' : 'cap.theftEvent'),
    headline: reality === 'actual' ? title : `${t(`printed.stamp.${reality}`)}: ${title}`,
    description: lines.map(({ label, text }) => `${label}: ${text}`).join('\n'),
    area: placeText(context) ?? t('cap.areaUnknown'),
    note: t('cap.note'),
  };
}

function placeText({ lines }: PackageContext): string | null {
  const place = lines.find(({ id }) => id === 'place');
  return place === undefined || place.isUnknown ? null : place.text;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
