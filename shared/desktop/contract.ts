import { z } from 'zod';

/** What the main process tells the page at start. Demo sign-in exists only in a console that is not packaged. */
export const configurationSchema = z.object({
  gatewayUrl: z.url(),
  consoleId: z.uuid(),
  version: z.string(),
  demoSignIn: z.object({ operatorId: z.string(), secret: z.string() }).nullable(),
});
export type Configuration = z.infer<typeof configurationSchema>;

/**
 * Every channel between page and main process: the arguments, checked by the main process on arrival, and the result.
 * `announce` repeats a line of the page's live region to whoever started the console without a display;
 * `attention:set` asks for the taskbar's attention while an alarm waits (number of alarming cases, 0 ends it).
 */
export const desktopContract = {
  'configuration:get': { args: z.tuple([]), result: configurationSchema },
  announce: { args: z.tuple([z.string().max(500)]), result: z.null() },
  'attention:set': { args: z.tuple([z.number().int().min(0)]), result: z.null() },
} as const;

export type Channel = keyof typeof desktopContract;
export type ChannelArgs<C extends Channel> = z.infer<(typeof desktopContract)[C]['args']>;
export type ChannelResult<C extends Channel> = z.infer<(typeof desktopContract)[C]['result']>;

/** The named functions that the preload puts on `window.leitstand`: never a generic send. */
export interface DesktopBridge {
  getConfiguration(): Promise<Configuration>;
  announce(line: string): Promise<null>;
  setAttention(alarmingCases: number): Promise<null>;
}
