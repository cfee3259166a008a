import { z } from 'zod';
import { actionDraftSchema } from '../domain/action.ts';
import { telephoneNumberSchema } from '../domain/psap.ts';
import { type Session, sessionSchema } from '../protocol/session.ts';
import { type BlackBox, boxContentSchema, boxedActionSchema, settledActionSchema } from './black-box.ts';
import {
  type Documents,
  documentFileSchema,
  documentPackageSchema,
  printedFileSchema,
  savedDocumentSchema,
} from './documents.ts';
import { type Heartbeat, heartbeatSchema } from './heartbeat.ts';
import { type MapTokenState, mapTokenSchema, mapTokenStateSchema } from './map-token.ts';
import { type MapWindowControl, mapStaySchema, mapWindowConfigurationSchema } from './map-window.ts';

/**
 * What the main process tells the page at start. Demo sign-in exists only in a console that is not packaged. `session`: who
 * was signed in when the page had to be loaded again; kept in memory only.
 */
export const configurationSchema = z.object({
  gatewayUrl: z.url(),
  consoleId: z.uuid(),
  version: z.string(),
  demoSignIn: z.object({ operatorId: z.string(), secret: z.string() }).nullable(),
  session: sessionSchema.nullable(),
  mapToken: mapTokenStateSchema,
});
export type Configuration = z.infer<typeof configurationSchema>;

/**
 * How the desk's own disk is. `freeBytes` of the volume that holds the app's data, null = cannot be told. `isEncrypted`: the
 * black box is encrypted by a key of the system's own keeping. `isWriting`: its last append reached the disk.
 * `damagedLines`: lines of it that could not be read, kept aside whole.
 */
export const storageHealthSchema = z.object({
  freeBytes: z.number().nonnegative().nullable(),
  blackBox: z.object({
    isWriting: z.boolean(),
    isEncrypted: z.boolean(),
    damagedLines: z.number().int().nonnegative(),
  }),
});
export type StorageHealth = z.infer<typeof storageHealthSchema>;

/**
 * Every channel between page and main process: the arguments, checked by the main process on arrival, and the result.
 * `announce` repeats a line of the page's live region to whoever started the console without a display;
 * `attention:set` asks for the taskbar's attention while an alarm waits (number of alarming cases, 0 ends it);
 * `heartbeat` tells each second that the page lives and what it knows; `session:keep` has who is signed in outlive a page
 * that must be loaded again; `blackBox:*` is the interface BlackBox; `storage:health` tells of disk and black box;
 * `document:*` is the interface Documents; `mapToken:keep` keeps the centre's Mapbox token (null: none any more) and loads the
 * pages again, because what they may talk to has changed; `mapWindow:*` is the interface MapWindowControl; `telephone:dial` hands an E.164 number to the system's program for `tel:`.
 */
export const desktopContract = {
  'configuration:get': { args: z.tuple([]), result: configurationSchema },
  announce: { args: z.tuple([z.string().max(500)]), result: z.null() },
  'attention:set': { args: z.tuple([z.number().int().min(0)]), result: z.null() },
  heartbeat: { args: z.tuple([heartbeatSchema]), result: z.null() },
  'session:keep': { args: z.tuple([sessionSchema.nullable()]), result: z.null() },
  'blackBox:append': { args: z.tuple([actionDraftSchema]), result: boxedActionSchema },
  'blackBox:settle': { args: z.tuple([z.array(settledActionSchema).max(1000)]), result: z.null() },
  'blackBox:read': { args: z.tuple([]), result: boxContentSchema },
  'storage:health': { args: z.tuple([]), result: storageHealthSchema },
  'document:pdf': { args: z.tuple([printedFileSchema]), result: savedDocumentSchema },
  'document:package': { args: z.tuple([documentPackageSchema]), result: savedDocumentSchema },
  'document:save': { args: z.tuple([documentFileSchema]), result: savedDocumentSchema },
  'mapToken:keep': { args: z.tuple([mapTokenSchema.nullable()]), result: mapTokenStateSchema },
  'mapWindow:configuration': { args: z.tuple([]), result: mapWindowConfigurationSchema },
  'mapWindow:toggle': { args: z.tuple([]), result: z.boolean() },
  'mapWindow:keepStay': { args: z.tuple([mapStaySchema.nullable()]), result: z.null() },
  'mapWindow:alive': { args: z.tuple([]), result: z.null() },
  'telephone:dial': { args: z.tuple([telephoneNumberSchema]), result: z.null() },
} as const;

export type Channel = keyof typeof desktopContract;
export type ChannelArgs<C extends Channel> = z.infer<(typeof desktopContract)[C]['args']>;
export type ChannelResult<C extends Channel> = z.infer<(typeof desktopContract)[C]['result']>;

/** The named functions that the preload puts on `window.leitstand`: never a generic send. */
export interface DesktopBridge {
  getConfiguration(): Promise<Configuration>;
  announce(line: string): Promise<null>;
  setAttention(alarmingCases: number): Promise<null>;
  heartbeat(heartbeat: Heartbeat): Promise<null>;
  keepSession(session: Session | null): Promise<null>;
  blackBox: BlackBox;
  documents: Documents;
  storageHealth(): Promise<StorageHealth>;
  mapWindow: MapWindowControl;
  /** @throws Error when it could not be kept; else the page is loaded again */
  keepMapToken(token: string | null): Promise<MapTokenState>;
  /** @throws Error when the number is not E.164, or the system has nobody who dials */
  dial(number: string): Promise<null>;
}
