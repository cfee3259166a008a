import { describe, expect, it } from 'vitest';
import { manifestSchema, readEvidence } from '#shared/documents/evidence.ts';
import { genesisHash } from '#shared/domain/chain.ts';
import { untouchedPursuit } from '#shared/domain/pursuit.ts';
import { fix } from '#shared/domain/testing/builders.ts';
import { centre } from '#shared/domain/testing/centre.ts';
import { readOut } from '../../i18n/read-out.ts';
import { done, sampleId, sampleIncident, sampleNow, self, wordsIn } from '../../testing/sample-case.ts';
import { deedOff, deedParts, usualPurpose } from './deeds.ts';
import { evidenceFiles, trackFile } from './evidence-files.ts';
import type { PackageContext } from './package-context.ts';
import { toBase64 } from './package-files.ts';
import { recipientsOf, usualRecipient } from './recipients.ts';

const words = wordsIn('de');
const ready = { purpose: 'police-request' as const, hasRecipient: true, isBusy: false };
const policeFile = done({ fileNumber: 'D1/4711', authority: 'LLZ', contact: null, number: null, officer: null });
const stolen = sampleIncident({
  kind: 'theft',
  pursuit: { ...untouchedPursuit, stage: 'tracking', modes: [{ on: done({}), off: null }], policeFile },
  fix: fix({ source: 'telemetry', speedKmh: 52, measuredAt: sampleNow, receivedAt: sampleNow }),
});
const context: PackageContext = {
  words,
  centre: centre({ name: 'Zentrale', callBackNumber: null, ownRegion: null, psaps: [] }),
  operatorName: self.name,
  recipient: 'LLZ',
  purpose: 'police-request',
  now: sampleNow,
  lines: [],
  log: { lines: [{ at: sampleNow, text: 'Übernommen', proof: '#2' }], isWhole: true },
};

const envelope = { at: sampleNow, hash: genesisHash, incidentId: sampleId(1) };
const position = { ...envelope, seq: 2, kind: 'position:received', fix: stolen.fix, scope: 'theft-mode', salt: 's' };
const withheld = { ...envelope, seq: 1, kind: 'entry:withheld' };
const head = { case: sampleId(1), epoch: sampleId(2), head: { seq: 2, hash: genesisHash } };
const answer = [head, ...[withheld, position].map((entry) => ({ previousHash: genesisHash, entry }))]
  .map((line) => `${JSON.stringify(line)}\n`)
  .join('');

describe('what is given away of a stolen car', () => {
  it('is its track and the evidence, to the police who have its file', () => {
    expect(deedParts(stolen)).toEqual(['read-out', 'sheet', 'track-gpx', 'track-geojson', 'evidence', 'report']);
    expect(usualPurpose(stolen, false)).toBe('police-request');
    expect(usualRecipient(words, stolen)?.name).toBe('LLZ');
    expect(recipientsOf(words, stolen).map(({ name }) => name)).toEqual(['LLZ', 'Eigene Ablage']);
  });

  it('has no track before theft mode', () => {
    expect(deedOff('track-gpx', sampleIncident({ kind: 'theft' }), ready)).toBe('track');
    expect(deedOff('track-gpx', stolen, ready)).toBeNull();
    expect(deedOff('evidence', sampleIncident({ kind: 'theft' }), ready)).toBeNull();
  });

  it('is read out with speed, age and file number; out of theft mode nothing of the place is', () => {
    const about = { place: null, road: { kind: 'searching' as const }, need: null, centreNumber: null };
    const said = (incident: typeof stolen) =>
      Object.fromEntries(readOut(words, incident, { ...about, now: sampleNow + 4000 }).map((line) => [line.id, line]));
    expect(said(stolen).fileNumber?.text).toBe('D1/4711');
    expect(said(stolen).speed?.text).toContain('52 km/h');
    expect(said(stolen).age?.text).toContain('4 s alt');
    const before = said({ ...stolen, pursuit: untouchedPursuit });
    for (const id of ['speed', 'age', 'coordinates']) expect(before[id]?.isUnknown, id).toBe(true);
    expect(before.fileNumber?.text).toBe('noch keines');
    expect(said(sampleIncident()).fileNumber).toBeUndefined();
  });

  it('is made from what the gateway answers; an answer that was cut off makes nothing', () => {
    const evidence = readEvidence(answer);
    expect(trackFile('track-gpx', evidence, stolen, context)).toContain('<trkpt');
    expect(JSON.parse(trackFile('track-geojson', evidence, stolen, context)).features).toHaveLength(1);
    expect(() => trackFile('track-gpx', { ...evidence, entries: [] }, stolen, context)).toThrow('keine Position');
    expect(() => readEvidence(answer.slice(0, -1))).toThrow('cut off');
    expect(() => readEvidence('')).toThrow();
  });

  it('the evidence names every file in its manifest; the lines are as they came', () => {
    const files = evidenceFiles(readEvidence(answer), stolen, context);
    expect(files.map(({ name }) => name)).toEqual([
      ...['entries.jsonl', 'track.gpx', 'track.geojson', 'report.txt', 'manifest.json'],
    ]);
    expect(files[0]?.text).toBe(answer.slice(answer.indexOf('\n') + 1));
    expect(files[3]?.text).toContain('Übernommen  [#2]');
    const manifest = manifestSchema.parse(JSON.parse(files[4]?.text ?? ''));
    expect(manifest).toMatchObject({ ...head, madeAt: sampleNow, by: 'K. Mayer, Zentrale' });
    expect(manifest.files).toHaveLength(4);
  });
});

describe('octets for the bridge', () => {
  it('are base64, however many there are', () => {
    const octets = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256);
    expect(toBase64(octets)).toBe(Buffer.from(octets).toString('base64'));
  });
});
