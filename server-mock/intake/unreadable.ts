import type { z } from 'zod';
import type { IntakeFault } from '#shared/domain/entry.ts';

/** What came in cannot be read. `status`: 415 for a content type that the route does not know, otherwise 422. */
export class Unreadable extends Error {
  readonly fault: IntakeFault;
  readonly status: 415 | 422;

  constructor(fault: IntakeFault, status: 415 | 422 = 422) {
    super(`${fault.field}: expected ${fault.expected}`);
    this.fault = fault;
    this.status = status;
  }
}

/** The first complaint of a schema, as a fault that names the field by its path, like `vehicle.vin`. */
export function faultOf(error: z.ZodError): IntakeFault {
  const [issue] = error.issues;
  const unknownKey = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...unknownKey].map(String).join('.');
  return { field: path === '' ? 'body' : path, bit: null, expected: issue?.message ?? 'another form' };
}
