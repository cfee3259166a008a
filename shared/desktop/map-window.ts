import { z } from 'zod';
import { mapTokenStateSchema } from './map-token.ts';

/** What the main process tells the map window at start: the centre's map token, and nothing of who is signed in. */
export const mapWindowConfigurationSchema = z.object({ mapToken: mapTokenStateSchema });
export type MapWindowConfiguration = z.infer<typeof mapWindowConfigurationSchema>;

/** The map as a window of its own: the main window opens and closes it, it may close itself. */
export interface MapWindowControl {
  /** For the map window. */
  configuration(): Promise<MapWindowConfiguration>;
  /** Opens the map window, or closes it. @returns whether it is open now */
  toggle(): Promise<boolean>;
  /** From the map window each second: its page lives. */
  alive(): Promise<null>;
}
