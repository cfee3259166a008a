import type { Incident } from '#shared/domain/incident.ts';

/** Whether a case, as it is held, tells where a stolen car is or is expected. */
export function tellsPlace({ kind, fix, pursuit }: Incident): boolean {
  return kind === 'theft' && (fix !== null || (pursuit !== null && pursuit.watches.length > 0));
}

/**
 * Whether what could not be read may tell where a stolen car is, under whatever name: all but what is surely of a crash, or
 * of no case.
 * @param raw an entry, or a case of a snapshot
 * @param crashes ids of the crash cases that are held
 */
export function mayTellPlace(raw: unknown, crashes: ReadonlySet<string>): boolean {
  const { incidentId, kind } = (raw ?? {}) as { incidentId?: unknown; kind?: unknown };
  if (incidentId === null || kind === 'crash') return false;
  return typeof incidentId !== 'string' || !crashes.has(incidentId);
}
