import { z } from 'zod';

/**
 * The most urgent case that nobody has claimed in time. `title` says what kind of case it is, `vehicle` names the car (null =
 * unknown), `since`: since when nobody has claimed it, milliseconds UTC of the desk's own clock, `level`: how far up that went,
 * `count`: how many cases are so. `isSilent`: the operator has muted what is not of the top priority.
 */
export const unclaimedAlarmSchema = z.object({
  title: z.enum(['automatic', 'manual', 'reported', 'theft']),
  isTest: z.boolean(),
  vehicle: z.string().max(200).nullable(),
  since: z.number().int(),
  level: z.number().int().positive(),
  count: z.number().int().positive(),
  isSilent: z.boolean(),
});
export type UnclaimedAlarm = z.infer<typeof unclaimedAlarmSchema>;

/**
 * What the page tells the main process each second, and at once when it changes. `worker`: whether the sync Worker answers;
 * `link`: the connection to the gateway as the engine sees it; `language`: the one the operator reads; `alarm`: what must reach
 * the operator also when the console is not in sight, null = nothing.
 */
export const heartbeatSchema = z.object({
  worker: z.enum(['ok', 'silent']),
  link: z.enum(['signed-out', 'connecting', 'live', 'down', 'refused']),
  language: z.enum(['de', 'en']),
  alarm: unclaimedAlarmSchema.nullable(),
});
export type Heartbeat = z.infer<typeof heartbeatSchema>;
