import { describe, expect, it } from 'vitest';
import { testDone, testFix, testId, testIncident, testNowMs } from '../test-incident.ts';
import { vehicleFeatures } from './vehicle-features.ts';

const texts = { stale: (minutes: number) => `${minutes} min ago`, untrusted: 'unsure' };
const others = (...args: Parameters<typeof vehicleFeatures>) => vehicleFeatures(...args).others;
const context = { selectedId: null, operatorId: 'KM', nowMs: testNowMs, texts };

describe('the cars on the map', () => {
  it('stand where they were reported, longitude first', () => {
    const [feature] = others([testIncident()], context);
    expect(feature?.geometry.coordinates).toEqual([9.52, 47.14]);
    expect(feature?.properties).toEqual({
      id: testId,
      rank: 0,
      tone: 'p1',
      isStale: false,
      headingDeg: 158,
      label: 'W 12345 A',
      isLabelBeside: true,
    });
  });

  it('are left out when nobody knows where they are', () => {
    expect(others([testIncident({ fix: null })], context)).toEqual([]);
    expect(others([testIncident({ fix: testFix({ place: null }) })], context)).toEqual([]);
  });

  it('are left out when their case is closed, unless it is selected', () => {
    const closed = testIncident({
      closed: { ...testDone('KM'), disposition: 'no-emergency', reason: null, isSampled: false },
    });
    expect(others([closed], context)).toEqual([]);
    expect(vehicleFeatures([closed], { ...context, selectedId: testId }).selected).toHaveLength(1);
  });

  it('say when their position is not trusted', () => {
    const [feature] = others([testIncident({ fix: testFix({ isTrusted: false }) })], context);
    expect(feature?.properties.label).toBe('W 12345 A\nunsure');
  });

  it('are dimmed and labelled with the age when their telemetry has gone silent', () => {
    const silent = testIncident({ kind: 'theft', fix: testFix({ source: 'telemetry' }) });
    const [feature] = others([silent], { ...context, nowMs: testNowMs + 185_000 });
    expect(feature?.properties).toMatchObject({ isStale: true, label: 'W 12345 A\n3 min ago' });
  });

  it('say the same at each tick of the clock in between, so that nothing is sent to the map', () => {
    const at = (nowMs: number) => others([testIncident()], { ...context, nowMs });
    expect(at(testNowMs + 1_000)).toEqual(at(testNowMs + 2_000));
  });

  it('have no empty line where the plate is unknown', () => {
    const vehicle = { ...testIncident().vehicle, plate: null };
    expect(others([testIncident({ vehicle })], context)[0]?.properties.label).toBe('');
  });

  it('have a pointer where their direction is known: north for 0 degrees, none when unknown', () => {
    const heading = (headingDeg: number | null) =>
      others([testIncident({ fix: testFix({ headingDeg }) })], context)[0]?.properties.headingDeg;
    expect([heading(0), heading(null)]).toEqual([0, null]);
  });

  it('are apart from the selected one, which is never drawn as one with others', () => {
    const other = testIncident({ id: '0b6cf3d5-7e55-4a0f-9d5b-2f6f1f0a9c01' });
    const { others: rest, selected } = vehicleFeatures([testIncident(), other], { ...context, selectedId: testId });
    expect([rest.map(({ properties }) => properties.id), selected.map(({ properties }) => properties.id)]).toEqual([
      [other.id],
      [testId],
    ]);
  });
});
