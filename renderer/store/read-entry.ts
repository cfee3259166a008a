import { z } from 'zod';
import { type Entry, entryHeadSchema, entrySchema } from '#shared/domain/entry.ts';
import { type Incident, incidentSchema } from '#shared/domain/incident.ts';
import type { AsideRow } from './rows.ts';

const knownKinds: ReadonlySet<string> = new Set(entrySchema.options.map((option) => option.shape.kind.value));

export type ReadEntry = { entry: Entry } | { aside: AsideRow };

/**
 * Reads one entry as it came over the wire (IN-3).
 * @param raw anything
 * @param seq the place in the journal that the batch gives it
 * @returns the entry; or, whole and with its cause, what goes aside: a kind of a newer gateway, or something unreadable
 */
export function readEntry(raw: unknown, seq: number): ReadEntry {
  // Most are whole and known: one reading is enough for them.
  const whole = entrySchema.safeParse(raw);
  if (whole.success && whole.data.seq === seq) return { entry: whole.data };
  const head = entryHeadSchema.safeParse(raw);
  if (!head.success) return { aside: { seq, cause: 'unreadable', detail: explain(head.error), raw } };
  if (head.data.seq !== seq) {
    return { aside: { seq, cause: 'unreadable', detail: `seq: expected ${seq}, got ${head.data.seq}`, raw } };
  }
  if (!knownKinds.has(head.data.kind)) return { aside: { seq, cause: 'unknown-kind', detail: head.data.kind, raw } };
  return { aside: { seq, cause: 'unreadable', detail: whole.success ? '' : explain(whole.error), raw } };
}

const placedSchema = z.looseObject({ seq: z.number().int().positive() });

/**
 * Reads one case of a snapshot (IN-3).
 * @returns the case; or what goes aside, under its last entry's `seq`, or a negative number when it tells none
 */
export function readIncident(raw: unknown, index: number): { incident: Incident } | { aside: AsideRow } {
  const incident = incidentSchema.safeParse(raw);
  if (incident.success) return { incident: incident.data };
  const placed = placedSchema.safeParse(raw);
  const seq = placed.success ? placed.data.seq : -1 - index;
  return { aside: { seq, cause: 'unreadable', detail: explain(incident.error), raw } };
}

function explain(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  return error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'entry'}: ${message}`).join('; ');
}
