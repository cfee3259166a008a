/**
 * Closes an exhaustive switch: a new member of a union no longer compiles until every switch handles it.
 * @throws Error when a value outside the union arrives at run time; the message holds the value as JSON.
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
