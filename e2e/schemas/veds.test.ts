import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vedsDocument } from '#shared/documents/veds.ts';
import { startAt } from '#shared/domain/testing/builders.ts';
import { centre } from '#shared/domain/testing/centre.ts';
import { anyIncident } from './any-incident.ts';
import { openSchema } from './schema-check.ts';

const check = openSchema('veds/veds.xsd');
const context = { recipient: 'LNEZ Vaduz', purpose: 'emergency-aid', madeAt: startAt, placeInWords: null } as const;

describe('VEDS', () => {
  it('fits its schema whatever is known and unknown of a crash', () => {
    fc.assert(
      fc.property(anyIncident, fc.boolean(), (incident, hasNumber) => {
        const callBackNumber = hasNumber ? '+431900100' : null;
        check(vedsDocument(incident, { ...context, centre: centre({ callBackNumber }) }));
      }),
      { numRuns: 300, seed: 8148 },
    );
  });

  it('the schema takes a code of VEDS and refuses any other', () => {
    const rest = (
      code: string,
    ) => `<veds:AutomatedCrashNotification xmlns:veds="http://www.veds.org/acn/3.1"><veds:Crash>
      <veds:CrashVehicle/><veds:VehicleFinalRestOrientationCategoryCode>${code}</veds:VehicleFinalRestOrientationCategoryCode>
      </veds:Crash></veds:AutomatedCrashNotification>`;
    expect(() => check(rest('Roof'))).not.toThrow();
    expect(() => check(rest('roof'))).toThrow(/VehicleFinalRestOrientationCategoryCode/);
  });
});
