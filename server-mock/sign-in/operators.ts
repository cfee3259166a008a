import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Operator, operatorSchema } from '#shared/domain/operator.ts';
import { hashSecret, isSecret, secretHashSchema } from './secret.ts';

const operatorsFileSchema = z
  .array(operatorSchema.extend({ secret: secretHashSchema }))
  .min(1)
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'each operator id once');

/** Who may work at the desks. */
export interface Operators {
  find(id: string): Operator | undefined;
  /** Everybody, without secrets. */
  all(): Operator[];
  /** The operator when id and secret are right. A wrong id takes as long as a wrong secret. */
  signIn(id: string, secret: string): Promise<Operator | undefined>;
}

/** Reads the operators' file (README, "Operators"). @throws when it is missing or not in its form */
export async function loadOperators(path: string | URL): Promise<Operators> {
  const list = operatorsFileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  const byId = new Map(list.map((entry) => [entry.id as string, entry]));
  const stranger = { ...(list[0]?.secret ?? (await hashSecret(''))), hashHex: '00'.repeat(32) };
  return {
    find: (id) => publicPart(byId.get(id)),
    all: () => list.flatMap((entry) => publicPart(entry) ?? []),
    async signIn(id, secret) {
      const entry = byId.get(id);
      const isRight = await isSecret(secret, entry?.secret ?? stranger);
      return isRight ? publicPart(entry) : undefined;
    },
  };
}

function publicPart(entry: Operator | undefined): Operator | undefined {
  return entry === undefined ? undefined : { id: entry.id, name: entry.name, role: entry.role };
}
