import { expect, it } from 'vitest';
import type { Fix } from '#shared/domain/fix.ts';
import { testFix, testNowMs } from '../test-incident.ts';
import type { MapAnswer } from '../units/map-worker-messages.ts';
import { createTracksSource } from './tracks-source.ts';

const seen = (second: number) =>
  testFix({
    source: 'telemetry',
    place: { latitude: 47.1 + second / 5_000, longitude: 9.5 },
    measuredAt: testNowMs + second * 1000,
    receivedAt: testNowMs + second * 1000,
  });
const drive = (from: number, to: number): Fix[] =>
  Array.from({ length: to - from + 1 }, (_, index) => seen(from + index));

/** A tracks source over the tracks of two cases. */
function started() {
  const told: MapAnswer[] = [];
  const asked: string[] = [];
  const held: Record<string, readonly Fix[]> = { one: drive(-30, 0), two: drive(-30, 0) };
  const time = { ms: testNowMs };
  const source = createTracksSource(
    (answer) => told.push(answer),
    () => time.ms,
    (incidentId) => async () => {
      asked.push(incidentId);
      return held[incidentId] ?? [];
    },
  );
  source.obey({ kind: 'view', bounds: [9, 47, 10, 48], zoom: 14 });
  source.obey({ kind: 'renew', source: 'all-tracks', life: 1 });
  return {
    ...{ source, asked, held, time },
    /** One turn: what is due is read and told. @returns [changed, removed] of each change */
    async turn() {
      source.show();
      await new Promise(setImmediate);
      source.show();
      source.obey({ kind: 'taken', source: 'all-tracks' });
      return told
        .splice(0)
        .flatMap((answer) =>
          answer.kind === 'features' ? [[answer.change.changed.length, answer.change.removed.length]] : [],
        );
    },
  };
}

it('reads the tracks of named cases alone, one after the other', async () => {
  const { source, asked, turn } = started();
  expect(await turn()).toEqual([]);
  expect(asked).toEqual([]);
  source.obey({ kind: 'show-tracks', incidentIds: ['one'] });
  expect(await turn()).toEqual([[1, 0]]);
  expect(asked).toEqual(['one']);
});

it('forgets at once whose case is no longer named: theft mode off, another role, tracks off', async () => {
  const { source, asked, turn } = started();
  source.obey({ kind: 'show-tracks', incidentIds: ['one', 'two'] });
  expect(await turn()).toEqual([[2, 0]]);
  source.obey({ kind: 'show-tracks', incidentIds: ['two'] });
  expect(await turn()).toEqual([[0, 1]]);
  source.obey({ kind: 'show-tracks', incidentIds: [] });
  expect(await turn()).toEqual([[0, 1]]);
  source.hear({ incidents: [{ id: 'one' }], isReplaced: false });
  expect(await turn()).toEqual([]);
  expect(asked).toEqual(['one', 'two']);
});

it('reads a track again only after its case has changed, and sends the grown line alone', async () => {
  const { source, asked, held, time, turn } = started();
  source.obey({ kind: 'show-tracks', incidentIds: ['one', 'two'] });
  await turn();
  time.ms += 10_000;
  expect(await turn()).toEqual([]);
  held.one = drive(-30, 10);
  source.hear({ incidents: [{ id: 'one' }], isReplaced: false });
  expect(await turn()).toEqual([[1, 0]]);
  expect(asked).toEqual(['one', 'two', 'one']);
});

it('draws no track that is out of view', async () => {
  const { source, turn } = started();
  source.obey({ kind: 'show-tracks', incidentIds: ['one'] });
  source.obey({ kind: 'view', bounds: [15, 48, 16, 49], zoom: 10 });
  expect(await turn()).toEqual([]);
});
