import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CapWords, capDocument } from '#shared/documents/cap.ts';
import { purposeSchema } from '#shared/domain/disclosure.ts';
import { startAt } from '#shared/domain/testing/builders.ts';
import { centre } from '#shared/domain/testing/centre.ts';
import { anyIncident } from './any-incident.ts';
import { openSchema } from './schema-check.ts';

const check = openSchema('cap-1.2.xsd');
const words: CapWords = {
  language: 'de-AT',
  event: 'Verkehrsunfall (eCall)',
  headline: 'Übung',
  description: 'Wo: unbekannt',
  area: 'unbekannt',
  note: 'Übung',
};

describe('CAP', () => {
  it('fits its schema whatever is known and unknown of a crash, whoever gets it', () => {
    const anyName = fc.string({ minLength: 1, maxLength: 120, unit: 'binary' }).filter((name) => name.trim() !== '');
    const anyPurpose = fc.constantFrom(...purposeSchema.options);
    const anyRegion = fc.constantFrom('AT-8', null);
    fc.assert(
      fc.property(
        anyIncident,
        anyName,
        anyName,
        anyPurpose,
        anyRegion,
        (incident, recipient, name, purpose, region) => {
          const context = { centre: centre({ name }), recipient, purpose, madeAt: startAt, placeInWords: null };
          check(capDocument(incident, context, words, region));
        },
      ),
      { numRuns: 300, seed: 12 },
    );
  });

  it('the schema refuses a time with a Z', () => {
    const alert = (sent: string) => `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a</identifier>
      <sender>b</sender><sent>${sent}</sent><status>Test</status><msgType>Alert</msgType><scope>Private</scope></alert>`;
    expect(() => check(alert('2026-01-15T12:00:00-00:00'))).not.toThrow();
    expect(() => check(alert('2026-01-15T12:00:00Z'))).toThrow(/sent/);
  });
});
