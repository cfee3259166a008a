import { type CaseEvidence, type EvidenceFileName, manifestName, manifestOf } from '#shared/documents/evidence.ts';
import { geojsonTrack } from '#shared/documents/geojson-track.ts';
import { gpxTrack } from '#shared/documents/gpx.ts';
import { trackRuns } from '#shared/documents/track-points.ts';
import type { Incident } from '#shared/domain/incident.ts';
import { vehicleName } from '../../i18n/incident-words.ts';
import { fullTime, type PackageContext } from './package-context.ts';

/**
 * A stolen car's track as a file.
 * @throws Error when there is no position in theft mode: an empty track would say that it stood still
 */
export function trackFile(
  part: 'track-gpx' | 'track-geojson',
  { entries }: CaseEvidence,
  incident: Incident,
  context: PackageContext,
): string {
  const runs = trackRuns(entries);
  if (runs.length === 0) throw new Error(context.words.t('sharing.track.none'));
  return part === 'track-gpx' ? gpxTrack(runs, titleOf(incident, context)) : geojsonTrack(runs);
}

/** The files of the evidence package, the manifest last. The report is for reading: the entries are the evidence. */
export function evidenceFiles(
  evidence: CaseEvidence,
  incident: Incident,
  context: PackageContext,
): { name: EvidenceFileName | typeof manifestName; text: string }[] {
  const runs = trackRuns(evidence.entries);
  const files: { name: EvidenceFileName; text: string }[] = [
    { name: 'entries.jsonl', text: evidence.lines.map((line) => `${line}\n`).join('') },
    { name: 'track.gpx', text: gpxTrack(runs, titleOf(incident, context)) },
    { name: 'track.geojson', text: geojsonTrack(runs) },
    { name: 'report.txt', text: reportText(incident, context) },
  ];
  const made = { madeAt: context.now, by: `${context.operatorName}, ${context.centre.name}` };
  const manifest = manifestOf(evidence.head, made, files);
  return [...files, { name: manifestName, text: `${JSON.stringify(manifest, null, 2)}\n` }];
}

function titleOf({ vehicle }: Incident, { words, now }: PackageContext) {
  const car = [vehicleName(words, vehicle), vehicle.plate].filter((one) => one !== null).join(' ');
  return { name: words.t('sharing.track.name', { car }), description: words.t('sharing.track.gap'), madeAt: now };
}

function reportText(incident: Incident, context: PackageContext): string {
  const { words, lines, log, operatorName, centre, now } = context;
  const { t } = words;
  return [
    `${t('printed.report')} ${incident.id}`,
    `${t('printed.made')}: ${fullTime(words, now)}, ${operatorName}, ${centre.name}`,
    '',
    ...lines.map(({ label, text }) => `${label}: ${text}`),
    '',
    t(log.isWhole ? 'printed.log' : 'printed.logPart'),
    ...log.lines.map(({ at, text, proof }) => `${fullTime(words, at)}  ${text}  [${proof}]`),
    '',
  ].join('\n');
}
