import { z } from 'zod';
import { placeSchema } from './fix.ts';

const area = {
  name: z.string().trim().min(1).max(80),
  centre: placeSchema,
  radiusM: z.number().int().min(50).max(200_000),
};

/**
 * What the desk wants to be told of while a car is followed: it leaves or enters an area (a circle), it stops for some
 * minutes, it moves again.
 */
export const watchRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('leaves-area'), ...area }),
  z.object({ kind: z.literal('enters-area'), ...area }),
  z.object({ kind: z.literal('stops'), minutes: z.number().int().min(1).max(120) }),
  z.object({ kind: z.literal('moves-again') }),
]);
export type WatchRule = z.infer<typeof watchRuleSchema>;

/** On which side of an area's edge a car is. */
export const areaSideSchema = z.enum(['inside', 'outside']);
export type AreaSide = z.infer<typeof areaSideSchema>;
