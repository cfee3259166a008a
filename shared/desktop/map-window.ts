import { z } from 'zod';
import { placeSchema } from '../domain/fix.ts';
import { mapTokenStateSchema } from './map-token.ts';

/** The view that an operator has the map window stay at, whichever case is selected. */
export const mapStaySchema = z.object({
  operatorId: z.string().min(1).max(100),
  centre: placeSchema,
  zoom: z.number().min(0).max(24),
});
export type MapStay = z.infer<typeof mapStaySchema>;

/**
 * What the main process tells the map window at start: the centre's map token, and where somebody had it stay (null: nowhere); nothing of
 * who is signed in.
 */
export const mapWindowConfigurationSchema = z.object({
  mapToken: mapTokenStateSchema,
  stay: mapStaySchema.nullable(),
});
export type MapWindowConfiguration = z.infer<typeof mapWindowConfigurationSchema>;

/** The map as a window of its own: the main window opens and closes it, it may close itself. */
export interface MapWindowControl {
  /** For the map window. */
  configuration(): Promise<MapWindowConfiguration>;
  /** Opens the map window, or closes it. @returns whether it is open now */
  toggle(): Promise<boolean>;
  /** From the map window: has the view outlive a restart; null: it follows. */
  keepStay(stay: MapStay | null): Promise<null>;
  /** From the map window each second: its page lives. */
  alive(): Promise<null>;
}
