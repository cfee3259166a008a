import type { Incident } from '../domain/incident.ts';
import type { Region } from '../domain/psap.ts';
import { type DocumentContext, realityOf } from './document-context.ts';
import { toldLast } from './known-facts.ts';
import { type XmlElements, xmlText } from './xml-text.ts';
import { xmlTime } from './xml-time.ts';

/** The words of an alert, in the language that they name. */
export interface CapWords {
  language: 'de-AT' | 'en-GB';
  event: string;
  headline: string;
  description: string;
  /** The area in words; CAP demands one, so an unknown place is said to be unknown. */
  area: string;
  /** Goes with a drill only. */
  note: string;
}

const statusOf = { actual: 'Actual', exercise: 'Exercise', test: 'Test' } as const;

/**
 * A case as an alert of the Common Alerting Protocol 1.2 (OASIS), private to one recipient. A drill has the status Exercise,
 * a car's test call Test. Severity is left Unknown: what a crash does to people is not measured in CAP's terms.
 * @param region ISO 3166 code of the place, null = not known
 */
export function capDocument(
  incident: Incident,
  context: DocumentContext,
  words: CapWords,
  region: Region | null,
): string {
  const { centre, madeAt, recipient, purpose } = context;
  const reality = realityOf(incident.isTest, purpose);
  return xmlText({
    alert: {
      '@xmlns': 'urn:oasis:names:tc:emergency:cap:1.2',
      identifier: `leitstand-${incident.id}-${madeAt}`,
      sender: senderName(centre.name),
      sent: capTime(madeAt),
      status: statusOf[reality],
      msgType: 'Alert',
      scope: 'Private',
      addresses: address(recipient),
      note: reality === 'exercise' ? words.note : null,
      incidents: incident.id,
      info: {
        language: words.language,
        category: ['Transport', 'Rescue'],
        event: words.event,
        urgency: 'Immediate',
        severity: 'Unknown',
        certainty: isConfirmed(incident) ? 'Observed' : 'Unknown',
        onset: capTime(incident.alarmedAt),
        senderName: centre.name,
        headline: words.headline,
        description: words.description,
        contact: centre.callBackNumber,
        parameter: parametersOf(incident),
        area: areaOf(incident, words.area, region),
      },
    },
  });
}

/** Somebody said by voice that something had happened to people or car. */
function isConfirmed(incident: Incident): boolean {
  return (['trapped', 'injured', 'fire', 'leak'] as const).some((question) => toldLast(incident, question) === true);
}

/** The point stands apart from the circle: without a known accuracy there is no circle, but there is a point. */
function parametersOf({ fix, callId }: Incident): XmlElements[] {
  const parameters: (readonly [string, string])[] = [
    ...(callId === null ? [] : [['callId', callId] as const]),
    ...(fix?.place ? [['positionWgs84', point(fix.place)] as const] : []),
    ...(fix?.place ? [['positionAccuracyM', fix.accuracyM === null ? 'unknown' : String(fix.accuracyM)] as const] : []),
  ];
  return parameters.map(([valueName, value]) => ({ valueName, value }));
}

function areaOf({ fix }: Incident, areaDesc: string, region: Region | null): XmlElements {
  const place = fix?.place ?? null;
  const accuracyM = fix?.accuracyM ?? null;
  return {
    areaDesc,
    circle: place === null || accuracyM === null ? null : `${point(place)} ${(accuracyM / 1000).toFixed(3)}`,
    geocode: region === null ? null : { valueName: 'ISO3166', value: region },
  };
}

function point({ latitude, longitude }: { latitude: number; longitude: number }): string {
  return `${latitude.toFixed(6)},${longitude.toFixed(6)}`;
}

/** CAP wants neither `Z` nor fractions of a second; UTC is written -00:00 (CAP 1.2, 3.3.2). */
function capTime(at: number | null): string | null {
  const time = xmlTime(at);
  return time === null ? null : `${time.slice(0, 19)}-00:00`;
}

/** Several addresses are told apart by spaces, so one with spaces stands in quotes. */
function address(recipient: string): string {
  const plain = recipient.replaceAll('"', "'");
  return /\s/.test(plain) ? `"${plain}"` : plain;
}

/** No spaces, commas, < or & in a sender (CAP 1.2, 3.2.1). */
function senderName(name: string): string {
  return name.replaceAll(/[\s,<&]+/g, '-');
}
