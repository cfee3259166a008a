import { describe, expect, it } from 'vitest';
import { documentNameSchema } from '#shared/desktop/documents.ts';
import { centre } from '#shared/domain/testing/centre.ts';
import { readOut } from '../../i18n/read-out.ts';
import { claimed, done, notified, sampleId, sampleIncident, sampleNow, wordsIn } from '../../testing/sample-case.ts';
import { deedOff, usualPurpose } from './deeds.ts';
import { documentName } from './file-names.ts';
import type { PackageContext } from './package-context.ts';
import type { PrintedDocument } from './printed-document.ts';
import { recipientsOf, usualRecipient } from './recipients.ts';
import { reportModel } from './report-model.ts';
import { sheetModel } from './sheet-model.ts';

const words = wordsIn('de');
const where = { place: null, road: { kind: 'no-map' } } as const;

function context(incident = sampleIncident(), over: Partial<PackageContext> = {}): PackageContext {
  const now = sampleNow + 60_000;
  return {
    words,
    centre: centre(),
    operatorName: 'K. Mayer',
    recipient: 'LNEZ Vaduz',
    purpose: 'emergency-aid',
    now,
    lines: readOut(words, incident, { ...where, need: null, centreNumber: null, now }),
    log: { lines: [{ at: sampleNow, text: 'Übernommen, K. Mayer', proof: '#2' }], isWhole: true },
    ...over,
  };
}

function section({ sections }: PrintedDocument, id: string) {
  const found = sections.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}
const textOf = (document: PrintedDocument, id: string) =>
  section(document, id)
    .rows.map(({ label, text }) => `${label} ${text}`)
    .join('\n');

describe('to whom the package goes', () => {
  const reached = { ...notified('144', undefined, 1), contact: { id: 'li', name: 'LNEZ Vaduz' } };
  const busy = { ...notified('133', undefined, 2), at: sampleNow + 9000, outcome: 'busy' as const };

  it('usually to the control centre that was reached last, not to one that was not', () => {
    expect(usualRecipient(words, sampleIncident({ notified: [reached, busy] }))?.name).toBe('LNEZ Vaduz');
    expect(usualRecipient(words, sampleIncident({ notified: [busy] }))?.name).toBe('Polizei (133)');
  });

  it('to nobody when nobody was called: then it must be said', () => {
    expect(usualRecipient(words, sampleIncident())).toBeNull();
  });

  it('offers each once, and the own files last', () => {
    const names = recipientsOf(
      words,
      sampleIncident({ notified: [reached, busy, { ...reached, actionId: sampleId(7) }] }),
    );
    expect(names.map(({ name }) => name)).toEqual(['LNEZ Vaduz', 'Polizei (133)', 'Eigene Ablage']);
  });
});

describe('what can be given', () => {
  const ready = { purpose: 'emergency-aid', hasRecipient: true, isBusy: false } as const;

  it('an alert only for a drill or a test call', () => {
    expect(deedOff('cap', sampleIncident(), ready)).toBe('cap');
    expect(deedOff('cap', sampleIncident(), { ...ready, purpose: 'exercise' })).toBeNull();
    expect(deedOff('cap', sampleIncident({ isTest: true }), ready)).toBeNull();
  });

  it('octets only when some came, VEDS only for a crash, nothing to nobody', () => {
    expect(deedOff('msd', sampleIncident(), ready)).toBe('msd');
    expect(deedOff('veds', sampleIncident({ kind: 'theft' }), ready)).toBe('veds');
    expect(deedOff('sheet', sampleIncident(), { ...ready, hasRecipient: false })).toBe('recipient');
  });

  it('a test call is no emergency aid, and what stays in the own files helps nobody either', () => {
    expect(usualPurpose(sampleIncident({ isTest: true }), false)).toBe('exercise');
    expect(usualPurpose(sampleIncident(), false)).toBe('emergency-aid');
    expect(usualPurpose(sampleIncident(), true)).toBe('own-records');
  });
});

describe('the sheet', () => {
  it('says of a car that told nothing that it is unknown, line by line, and sums it up', () => {
    const bare = sampleIncident({ alarmedAt: null, callBackNumber: null });
    const sheet = sheetModel(context(bare), bare);
    expect(textOf(sheet, 'details')).toContain('VIN unbekannt');
    expect(textOf(sheet, 'details')).toContain('Airbags ausgelöst unbekannt');
    expect(textOf(sheet, 'times')).toContain('T0 Ereignis (Uhr des Fahrzeugs) unbekannt');
    expect(textOf(sheet, 'unknown')).toMatch(/Ort.*Eingeklemmt.*Rückruf Fahrzeug/);
  });

  it('says that a drill is one, across the top', () => {
    expect(sheetModel(context(undefined, { purpose: 'exercise' }), sampleIncident()).stamp).toContain('ÜBUNG');
    expect(sheetModel(context(), sampleIncident({ isTest: true })).stamp).toContain('TESTRUF');
    expect(sheetModel(context(), sampleIncident()).stamp).toBeNull();
  });

  it('keeps to its page: of much that was passed it tells the newest, and how many more', () => {
    const many = Array.from({ length: 12 }, (_, n) => ({ ...notified('144', undefined, n), at: sampleNow + n }));
    const rows = section(sheetModel(context(), sampleIncident({ notified: many })), 'passed').rows;
    expect(rows).toHaveLength(6);
    expect(rows.at(-1)?.text).toContain('7 frühere');
  });
});

describe('the report', () => {
  const busyCase = sampleIncident({
    answered: done({}),
    claim: claimed(),
    skipped: [done({ step: 'conference' as const, reason: 'Niemand wünscht sie' })],
    told: [done({ fact: 'trapped' as const, value: null })],
  });

  it('blames the clock of the car only where the car told a time', () => {
    const t0 = (msdHex: string | null) => {
      const incident = sampleIncident({ alarmedAt: null, msdHex });
      return textOf(reportModel(context(incident), incident), 'times').includes('Uhr im Fahrzeug ausgefallen');
    };
    expect([t0('00'), t0(null)]).toEqual([true, false]);
  });

  it('has the targets, the steps left out with their reasons, and the whole log', () => {
    const report = reportModel(context(busyCase), busyCase);
    expect(textOf(report, 'clocks')).toMatch(/Annahme.*eingehalten/);
    expect(textOf(report, 'skipped')).toContain('Niemand wünscht sie');
    // With the date: paper outlives the day.
    expect(textOf(report, 'told')).toMatch(/nicht zu erfahren \(K\. Mayer, \d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d\)/);
    expect(textOf(report, 'log')).toContain('Übernommen, K. Mayer  #2');
  });

  it('says when the log is held here in part only', () => {
    const log = { ...context().log, isWhole: false };
    expect(section(reportModel(context(busyCase, { log }), busyCase), 'log').title).toContain('nur teilweise');
  });
});

it('names of files are ones that the main process takes, whatever a plate looks like', () => {
  const { vehicle } = sampleIncident();
  for (const plate of ['W 12345 A', '../..', 'Ä/Ö\\Ü:?', '', null]) {
    const incident = sampleIncident({ vehicle: { ...vehicle, plate } });
    expect(documentNameSchema.safeParse(documentName(words, incident, 'sheet', sampleNow)).success).toBe(true);
  }
});
