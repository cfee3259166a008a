import { describe, expect, it } from 'vitest';
import { testDone, testFix, testId, testIncident, testNowMs } from '../test-incident.ts';
import { vehicleFeatures } from './vehicles-layer.ts';

const texts = { stale: (minutes: number) => `${minutes} min ago`, untrusted: 'unsure' };
const context = { selectedId: null, operatorId: 'KM', nowMs: testNowMs, texts };

describe('the cars on the map', () => {
  it('stand where they were reported, longitude first', () => {
    const [feature] = vehicleFeatures([testIncident()], context);
    expect(feature?.geometry.coordinates).toEqual([9.52, 47.14]);
    expect(feature?.properties).toEqual({
      id: testId,
      symbol: 'incident/triangle/p1/filled',
      isSelected: false,
      isStale: false,
      label: 'W 12345 A',
      isLabelBeside: true,
    });
  });

  it('are left out when nobody knows where they are', () => {
    expect(vehicleFeatures([testIncident({ fix: null })], context)).toEqual([]);
    expect(vehicleFeatures([testIncident({ fix: testFix({ place: null }) })], context)).toEqual([]);
  });

  it('are left out when their case is closed, unless it is selected', () => {
    const closed = testIncident({
      closed: { ...testDone('KM'), disposition: 'no-emergency', reason: null, isSampled: false },
    });
    expect(vehicleFeatures([closed], context)).toEqual([]);
    expect(vehicleFeatures([closed], { ...context, selectedId: testId })).toHaveLength(1);
  });

  it('say when their position is not trusted', () => {
    const [feature] = vehicleFeatures([testIncident({ fix: testFix({ isTrusted: false }) })], context);
    expect(feature?.properties.label).toBe('W 12345 A\nunsure');
  });

  it('are dimmed and labelled with the age when their telemetry has gone silent', () => {
    const silent = testIncident({ kind: 'theft', fix: testFix({ source: 'telemetry' }) });
    const [feature] = vehicleFeatures([silent], { ...context, nowMs: testNowMs + 185_000 });
    expect(feature?.properties).toMatchObject({ isStale: true, label: 'W 12345 A\n3 min ago' });
  });

  it('say the same at each tick of the clock in between, so that nothing is sent to the map', () => {
    const at = (nowMs: number) => vehicleFeatures([testIncident()], { ...context, nowMs });
    expect(at(testNowMs + 1_000)).toEqual(at(testNowMs + 2_000));
  });

  it('have no empty line where the plate is unknown', () => {
    const vehicle = { ...testIncident().vehicle, plate: null };
    expect(vehicleFeatures([testIncident({ vehicle })], context)[0]?.properties.label).toBe('');
  });
});
