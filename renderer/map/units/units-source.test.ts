import { expect, it } from 'vitest';
import type { MapAnswer } from './map-worker-messages.ts';
import { knownUnits, movedUnits, unitsAt } from './test-units.ts';
import { createUnitsSource } from './units-source.ts';

const view = { kind: 'view', bounds: [9, 47, 10, 48], zoom: 10 } as const;

/** A units source at which a map listens from the beginning. */
function started() {
  const told: MapAnswer[] = [];
  const time = { ms: unitsAt };
  const source = createUnitsSource(
    (answer) => told.push(answer),
    () => time.ms,
  );
  source.obey(view);
  source.obey({ kind: 'show-units', isShown: true });
  source.obey({ kind: 'renew', source: 'units', life: 1 });
  return {
    source,
    time,
    /** What was told since the last look. */
    news: () => told.splice(0),
    changes: () => told.splice(0).flatMap((answer) => (answer.kind === 'features' ? [answer.change] : [])),
  };
}

const places = [
  [9.2, 47.2],
  [9.8, 47.8],
] as const;

it('tells the map only what has changed, and nothing while nothing has', () => {
  const { source, changes } = started();
  source.hear({ kind: 'known', ...knownUnits(['a', 'b']) });
  source.hear({ kind: 'moved', ...movedUnits(places) });
  source.show();
  expect(changes().map(({ changed }) => changed.length)).toEqual([2]);
  source.obey({ kind: 'taken', source: 'units' });
  source.show();
  expect(changes()).toEqual([]);
  source.hear({ kind: 'moved', ...movedUnits([[9.3, 47.2]]) });
  source.show();
  expect(changes().map(({ changed, removed }) => [changed.length, removed.length])).toEqual([[1, 0]]);
});

it('waits until the map has taken one change before it tells the next', () => {
  const { source, changes } = started();
  source.hear({ kind: 'known', ...knownUnits(['a']) });
  source.hear({ kind: 'moved', ...movedUnits([[9.2, 47.2]]) });
  source.show();
  source.hear({ kind: 'moved', ...movedUnits([[9.4, 47.2]]) });
  source.show();
  expect(changes()).toHaveLength(1);
  expect(source.obey({ kind: 'taken', source: 'units' })).toBe(true);
  source.show();
  expect(changes()).toHaveLength(1);
});

it('tells everything anew to a source that was made anew', () => {
  const { source, changes } = started();
  source.hear({ kind: 'known', ...knownUnits(['a', 'b']) });
  source.hear({ kind: 'moved', ...movedUnits(places) });
  source.show();
  changes();
  source.obey({ kind: 'renew', source: 'units', life: 2 });
  source.show();
  expect(changes().map(({ changed }) => changed.length)).toEqual([2]);
});

it('takes away what is out of view, and all when units are hidden, but goes on counting', () => {
  const { source, news, changes } = started();
  source.hear({ kind: 'known', ...knownUnits(['a', 'b']) });
  source.hear({ kind: 'moved', ...movedUnits(places) });
  source.show();
  changes();
  source.obey({ kind: 'taken', source: 'units' });
  source.obey({ ...view, bounds: [9.7, 47.7, 9.9, 47.9] });
  source.show();
  expect(changes().map(({ removed }) => removed.length)).toEqual([1]);
  source.obey({ kind: 'taken', source: 'units' });
  source.obey({ kind: 'show-units', isShown: false });
  source.hear({ kind: 'known', ...knownUnits(['c'], false, 2) });
  source.hear({ kind: 'moved', ...movedUnits([...places, [9.1, 47.1]]) });
  source.show();
  expect(news()).toMatchObject([{ kind: 'tally', tally: { count: 3 } }, { change: { changed: [], removed: [2 * 2] } }]);
});

it('counts once and not each second, and says as of when it is when the connection is lost', () => {
  const { source, time, news } = started();
  source.hear({ kind: 'known', ...knownUnits(['a']) });
  source.hear({ kind: 'moved', ...movedUnits([[9.2, 47.2]]) });
  source.show();
  expect(news()).toContainEqual({ kind: 'tally', tally: { count: 1, silent: 0, isCurrent: true, at: null } });
  time.ms += 1_000;
  source.hear({ kind: 'moved', ...movedUnits([[9.2, 47.2]], { at: time.ms }) });
  source.show();
  expect(news()).toEqual([]);
  source.hear({ kind: 'lost' });
  source.show();
  expect(news()).toContainEqual({ kind: 'tally', tally: { count: 1, silent: 0, isCurrent: false, at: time.ms } });
});

it('keeps telling of the unit that is looked at, until it is gone', () => {
  const { source, time, news } = started();
  source.hear({ kind: 'known', ...knownUnits(['a']) });
  source.hear({ kind: 'moved', ...movedUnits([[9.2, 47.2]]) });
  source.show();
  news();
  source.obey({ kind: 'pick', slot: 1 });
  time.ms += 1_000;
  source.hear({ kind: 'moved', ...movedUnits([[9.2, 47.2]], { at: time.ms }) });
  source.hear({ kind: 'known', ...knownUnits([]) });
  source.show();
  const picked = news().flatMap((answer) => (answer.kind === 'picked' ? [answer.unit] : []));
  expect(picked).toMatchObject([{ callSign: 'RK a', measuredAt: unitsAt }, null]);
});

it('does not make units younger than they are when it hears late of what the gateway told before', () => {
  const { source, time, news } = started();
  time.ms = unitsAt + 120_000;
  source.hear({ kind: 'known', ...knownUnits(['a']) });
  source.hear({ kind: 'moved', ...movedUnits([[9.2, 47.2]]) });
  source.hear({ kind: 'lost' });
  source.show();
  const [first] = news().flatMap((answer) => (answer.kind === 'features' ? answer.change.changed : []));
  expect(first?.properties).toMatchObject({ silentMin: 2, isDimmed: true });
});

it('goes by the time of the gateway, not by this machine’s', () => {
  const { source, time, news } = started();
  time.ms = unitsAt - 3_600_000;
  source.obey({ kind: 'time', offsetMs: 3_600_000 });
  source.hear({ kind: 'known', ...knownUnits(['a']) });
  source.hear({ kind: 'moved', ...movedUnits([[9.2, 47.2]], { agesMs: 61_000 }) });
  source.show();
  const [first] = news().flatMap((answer) => (answer.kind === 'features' ? answer.change.changed : []));
  expect(first?.properties).toMatchObject({ silentMin: 1 });
});
