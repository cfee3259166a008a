import { z } from 'zod';
import { unitKindSchema } from '../domain/unit.ts';

/**
 * `POST /intake/units`: where units are (domain/unit.ts), as their control centre tells it, at most 1,000 at once. Each is judged by
 * itself. Not put on record, and not kept when it cannot be read: the next place is newer.
 */
export const unitReportSchema = z.strictObject({ units: z.array(z.unknown()).min(1).max(1000) });

/**
 * Its 200. `taken`: how many are shown now; `older`: how many say less than what is known already; `refused`: by their place in
 * the message, with what is wrong.
 */
export const unitsReplySchema = z.object({
  taken: z.number().int().nonnegative(),
  older: z.number().int().nonnegative(),
  refused: z.array(z.object({ index: z.number().int().nonnegative(), field: z.string(), expected: z.string() })),
});
export type UnitsReply = z.infer<typeof unitsReplySchema>;

/** So many units at most are known at once; further ones are refused until some have gone. */
export const mostUnits = 20_000;

/**
 * `units:known`: which units there are. `n` stands for a unit in `units:moved` for as long as this connection lasts. Sent after
 * `hello` with all of them (`isWhole`; a console forgets all others), and later with new ones alone.
 */
export const unitsKnownSchema = z.object({
  isWhole: z.boolean(),
  units: z.array(
    z.object({
      n: z.number().int().nonnegative(),
      id: z.string().max(60),
      callSign: z.string().max(40),
      kind: unitKindSchema,
    }),
  ),
});
export type UnitsKnown = z.infer<typeof unitsKnownSchema>;

/**
 * `units:moved`: the units that have told a place since the last such message, once a second at most, by columns of equal
 * length; every ten seconds all of them, for whoever missed one. Unacknowledged. `at`: gateway's time, milliseconds UTC;
 * degrees in five decimals (about 1 m); `ageMs`: how long before `at` each was measured; headingDeg null: not told.
 */
export const unitsMovedSchema = z
  .object({
    at: z.number().int(),
    n: z.array(z.number().int().nonnegative()).max(mostUnits),
    latitude: z.array(z.number()).max(mostUnits),
    longitude: z.array(z.number()).max(mostUnits),
    headingDeg: z.array(z.number().nullable()).max(mostUnits),
    ageMs: z.array(z.number()).max(mostUnits),
  })
  .refine(
    ({ n, ...columns }) =>
      [columns.latitude, columns.longitude, columns.headingDeg, columns.ageMs].every(
        ({ length }) => length === n.length,
      ),
    'columns of equal length',
  );
export type UnitsMoved = z.infer<typeof unitsMovedSchema>;
