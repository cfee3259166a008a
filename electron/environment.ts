import path from 'node:path';
import { z } from 'zod';
import { mapTokenSchema } from '#shared/desktop/map-token.ts';

const schema = z.object({
  LEITSTAND_GATEWAY_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:4210'),
  LEITSTAND_USER_DATA: z.string().min(1).optional(),
  LEITSTAND_DEMO_SIGN_IN: z
    .string()
    .regex(/^[^:]+:.+$/, 'operator:secret')
    .optional(),
  LEITSTAND_NARRATE: z.literal('1').optional(),
  LEITSTAND_SCREENSHOTS: z.string().min(1).optional(),
  LEITSTAND_DOCUMENTS: z.string().min(1).optional(),
  LEITSTAND_MAPS: z.string().min(1).optional(),
  LEITSTAND_MAPBOX_TOKEN: mapTokenSchema.optional(),
  LEITSTAND_RELOAD: z.literal('1').optional(),
});

export interface Environment {
  gatewayUrl: string;
  userData: string | null;
  demoSignIn: { operatorId: string; secret: string } | null;
  isNarrating: boolean;
  screenshotFolder: string | null;
  /** Where documents of cases are written; null = in the user's own folder for documents. */
  documentsFolder: string | null;
  /** The folder with the centre's own street maps; null = `maps` in the console's own folder, which need not be there. */
  mapsFolder: string | null;
  /** The centre's public Mapbox token, as the rollout gives it; null = the desk may keep one. */
  mapboxToken: string | null;
  isReloading: boolean;
}

/**
 * Reads the console's settings from environment variables.
 * @param isPackaged a packaged console ignores what only development may: demo sign-in and reloading
 * @throws ZodError naming the variable that is not as expected
 */
export function readEnvironment(variables: NodeJS.ProcessEnv, isPackaged: boolean): Environment {
  const read = schema.parse(variables);
  const [operatorId, ...secret] = read.LEITSTAND_DEMO_SIGN_IN?.split(':') ?? [];
  return {
    gatewayUrl: read.LEITSTAND_GATEWAY_URL,
    userData: read.LEITSTAND_USER_DATA ?? null,
    demoSignIn: operatorId !== undefined && !isPackaged ? { operatorId, secret: secret.join(':') } : null,
    isNarrating: read.LEITSTAND_NARRATE === '1',
    screenshotFolder: read.LEITSTAND_SCREENSHOTS ?? null,
    documentsFolder: read.LEITSTAND_DOCUMENTS === undefined ? null : path.resolve(read.LEITSTAND_DOCUMENTS),
    mapsFolder: read.LEITSTAND_MAPS === undefined ? null : path.resolve(read.LEITSTAND_MAPS),
    mapboxToken: read.LEITSTAND_MAPBOX_TOKEN ?? null,
    isReloading: read.LEITSTAND_RELOAD === '1' && !isPackaged,
  };
}
