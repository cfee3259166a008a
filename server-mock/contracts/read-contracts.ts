import { z } from 'zod';
import { type Contract, contractIdOf, notBooked, serviceStateSchema } from '#shared/domain/contract.ts';
import { jsonOf } from '../centre/read-centre.ts';

/** A contracts file that cannot be used: every fault of it, one a line, each with its place. */
export class ContractsFileError extends Error {
  readonly faults: readonly string[];

  constructor(path: string, faults: readonly string[]) {
    super(`the contracts file ${path} cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ContractsFileError';
    this.faults = faults;
  }
}

/** A moment as people write it: 2026-03-01, or 2026-03-01T12:00:00+01:00. A day begins at midnight UTC. */
const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], 'a date such as 2026-03-01 (ISO 8601)')
  .transform((text) => Date.parse(text));

const standing = z
  .strictObject({
    state: serviceStateSchema,
    purchasedAt: moment.nullable().default(null),
    activatedAt: moment.nullable().default(null),
    renewsAt: moment.nullable().default(null),
    isRenewing: z.boolean().default(false),
  })
  .refine(({ state, purchasedAt }) => state === 'not-booked' || purchasedAt !== null, {
    path: ['purchasedAt'],
    error: 'the day of purchase, of whatever was bought',
  })
  .refine(({ state, activatedAt }) => state !== 'active' || activatedAt !== null, {
    path: ['activatedAt'],
    error: 'the day of activation, of what is active',
  })
  .transform((told) => ({ ...told, ended: null }));

const contractsFileSchema = z.array(
  z.strictObject({
    vin: z.string().regex(/^[0-9A-HJ-NPR-Z]{17}$/, '17 characters 0-9 A-Z without I, O, Q'),
    model: z.string().min(1).max(60).nullable().default(null),
    modelYear: z.number().int().min(1980).max(2100).nullable().default(null),
    plate: z.string().min(2).max(16).nullable().default(null),
    services: z.strictObject({ remote: standing, safety: standing, security: standing }).partial(),
  }),
);

/**
 * Reads a centre's own contracts: a list of cars with the services that were bought; one that is left out was not.
 * @param path is named in the faults
 * @throws ContractsFileError with all faults at once
 */
export function readContracts(text: string, path: string): Contract[] {
  const parsed = contractsFileSchema.safeParse(
    jsonOf(text, (fault) => new ContractsFileError(path, [fault])),
    { reportInput: true },
  );
  if (!parsed.success) throw new ContractsFileError(path, parsed.error.issues.flatMap(faultsOf));
  const twice = doubled(parsed.data.map(({ vin }) => vin));
  if (twice.length > 0)
    throw new ContractsFileError(
      path,
      twice.map((vin) => `${vin}: stands in it more than once`),
    );
  return parsed.data.map(({ services, ...car }) => ({
    id: contractIdOf(car.vin),
    ...car,
    services: {
      remote: services.remote ?? notBooked,
      safety: services.safety ?? notBooked,
      security: services.security ?? notBooked,
    },
    stolen: null,
  }));
}

function doubled(vins: readonly string[]): string[] {
  return [...new Set(vins.filter((vin, index) => vins.indexOf(vin) !== index))];
}

function faultsOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${[...path, key].join('.')}: unknown name`);
  const place = path.length === 0 ? 'the whole file' : path.join('.');
  if (issue.input === undefined) return [`${place}: missing; expected ${issue.message}`];
  return [`${place}: ${JSON.stringify(issue.input).slice(0, 80)}; expected ${issue.message}`];
}
