import { z } from 'zod';

/**
 * What the page tells the main process each second, and at once when it changes. `worker`: whether the sync Worker answers;
 * `link`: the connection to the gateway as the engine sees it; `language`: the one the operator reads.
 */
export const heartbeatSchema = z.object({
  worker: z.enum(['ok', 'silent']),
  link: z.enum(['signed-out', 'connecting', 'live', 'down', 'refused']),
  language: z.enum(['de', 'en']),
});
export type Heartbeat = z.infer<typeof heartbeatSchema>;
