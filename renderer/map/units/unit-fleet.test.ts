import { expect, it } from 'vitest';
import { unitGoneMs, unitSilentMs } from '#shared/domain/unit.ts';
import { knownUnits, movedUnits, placedUnit, unitsAt } from './test-units.ts';
import { createFleet, silentMinutes } from './unit-fleet.ts';

it('a unit has a place when it has told one, with the age that the gateway knows of', () => {
  const fleet = createFleet();
  fleet.know(knownUnits(['a', 'b']));
  expect(fleet.placed(unitsAt)).toEqual([]);
  fleet.move(movedUnits([[9.5, 47.1]], { agesMs: 4_000 }));
  const [only, ...others] = fleet.placed(unitsAt);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ id: 'a', longitude: 9.5, latitude: 47.1, measuredAt: unitsAt - 4_000 });
});

it('a unit that is told of no more is forgotten after ten minutes, and not before', () => {
  const fleet = createFleet();
  fleet.know(knownUnits(['a']));
  fleet.move(movedUnits([[9.5, 47.1]]));
  expect(fleet.placed(unitsAt + unitGoneMs - 1)).toHaveLength(1);
  expect(fleet.placed(unitsAt + unitGoneMs)).toEqual([]);
});

it('a new connection numbers units anew: each keeps its place until it tells another, and its slot', () => {
  const fleet = createFleet();
  fleet.know(knownUnits(['a', 'b']));
  fleet.move(
    movedUnits([
      [9.5, 47.1],
      [9.6, 47.2],
    ]),
  );
  const before = fleet.placed(unitsAt);
  fleet.know(knownUnits(['b', 'c']));
  expect(fleet.placed(unitsAt)).toEqual(before.filter(({ id }) => id === 'b'));
  fleet.move(movedUnits([[9.7, 47.3]]));
  expect(fleet.placed(unitsAt).map(({ id, longitude }) => [id, longitude])).toEqual([['b', 9.7]]);
});

it('a gateway that knows of no units leaves none on the map', () => {
  const fleet = createFleet();
  fleet.know(knownUnits(['a']));
  fleet.move(movedUnits([[9.5, 47.1]]));
  fleet.know(knownUnits([]));
  expect(fleet.placed(unitsAt)).toEqual([]);
  expect(fleet.state()).toEqual({ at: null, isCurrent: true });
});

it('says of when it is once the connection is lost, and is current again with the next places', () => {
  const fleet = createFleet();
  fleet.know(knownUnits(['a']));
  fleet.move(movedUnits([[9.5, 47.1]]));
  fleet.lose();
  expect(fleet.state()).toEqual({ at: unitsAt, isCurrent: false });
  expect(fleet.placed(unitsAt)).toHaveLength(1);
  fleet.know(knownUnits(['a']));
  expect(fleet.state().isCurrent).toBe(false);
  fleet.move(movedUnits([[9.5, 47.1]], { at: unitsAt + 9_000 }));
  expect(fleet.state()).toEqual({ at: unitsAt + 9_000, isCurrent: true });
});

it('a unit is silent after 30 seconds, by whole minutes', () => {
  const unit = placedUnit();
  expect([0, unitSilentMs - 1, unitSilentMs, 60_000, 179_000].map((ms) => silentMinutes(unit, unitsAt + ms))).toEqual([
    null,
    null,
    0,
    1,
    2,
  ]);
});
