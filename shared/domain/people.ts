import { z } from 'zod';

export const seatPlaceSchema = z.enum(['driver', 'front-passenger', 'rear-left', 'rear-middle', 'rear-right', 'other']);
export type SeatPlace = z.infer<typeof seatPlaceSchema>;

/** One seat as the car reported it; null = the car did not say. */
export const seatSchema = z.object({
  place: seatPlaceSchema,
  isOccupied: z.boolean().nullable(),
  isBelted: z.boolean().nullable(),
});
export type Seat = z.infer<typeof seatSchema>;

/** Who is inside, by the car's word. `occupants` counts fastened belts or occupied seats; null = unknown (EN 15722). */
export const peopleSchema = z.object({
  occupants: z.number().int().min(0).max(254).nullable(),
  seats: z.array(seatSchema),
});
export type People = z.infer<typeof peopleSchema>;

export const unknownPeople: People = { occupants: null, seats: [] };

/** Newer knowledge over older; unknown never erases. */
export function mergePeople(older: People, newer: People): People {
  return {
    occupants: newer.occupants ?? older.occupants,
    seats: newer.seats.length > 0 ? newer.seats : older.seats,
  };
}
