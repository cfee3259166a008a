import type { ArchiveFault } from '#shared/domain/street-area.ts';

/** An archive that is not taken; `fault` is what the operator is told, the message what the log is told. */
export class ArchiveError extends Error {
  readonly fault: ArchiveFault;

  constructor(fault: ArchiveFault, message: string) {
    super(message);
    this.fault = fault;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
