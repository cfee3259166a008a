import { asNamePart, type DocumentName } from '#shared/desktop/documents.ts';
import type { DisclosedPart } from '#shared/domain/disclosure.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { Words } from '../../i18n/words.ts';

/**
 * What a document of a case is called: a folder for the case, by day, plate and the beginning of its id; in it the kind of
 * document and the moment, both in the desk's own time, because a person looks for them there.
 * @param now milliseconds UTC
 */
export function documentName(
  { t }: Pick<Words, 't'>,
  incident: Incident,
  part: DisclosedPart,
  now: number,
): DocumentName {
  const car = asNamePart(incident.vehicle.plate ?? incident.vehicle.model ?? '');
  const words = [dayOf(incident.openedAt), car, incident.id.slice(0, 8)].filter((word) => word !== '');
  return { folder: words.join(' '), name: `${t(`printed.fileName.${part}`)} ${dayOf(now)} ${clockOf(now)}` };
}

function dayOf(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}

/** With dots: a colon is not allowed in a name on Windows. */
function clockOf(at: number): string {
  const date = new Date(at);
  return [two(date.getHours()), two(date.getMinutes()), two(date.getSeconds())].join('.');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
