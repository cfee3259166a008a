import { z } from 'zod';

/** A role is a desk's workplace. */
export const roleSchema = z.enum(['crash-desk', 'theft-desk', 'supervisor', 'service-desk']);
export type Role = z.infer<typeof roleSchema>;

export const operatorIdSchema = z.string().min(1).max(64).brand<'OperatorId'>();
export type OperatorId = z.infer<typeof operatorIdSchema>;

/** Who works at a desk. `name` is what colleagues see. */
export const operatorSchema = z.object({ id: operatorIdSchema, name: z.string().min(1).max(100), role: roleSchema });
export type Operator = z.infer<typeof operatorSchema>;
