import { assertNever } from '#shared/domain/assert-never.ts';
import type { Centre } from '#shared/domain/centre.ts';
import { createSimulatedLine, type SimulatedLineNeeds } from './simulated-line.ts';
import type { Telephone } from './telephone.ts';

export interface TelephoneNeeds extends SimulatedLineNeeds {
  /** Hands an E.164 number to the system's program for `tel:`. @throws Error when the system has none */
  dial: (number: string) => Promise<unknown>;
}

/** The telephone that the centre has set. */
export function openTelephone(kind: Centre['telephone'], needs: TelephoneNeeds): Telephone {
  switch (kind) {
    case 'by-hand':
      return { reports: false, dial: null };
    case 'tel':
      return { reports: false, dial: async (number) => void (await needs.dial(number)) };
    case 'simulated':
      return createSimulatedLine(needs);
    default:
      return assertNever(kind);
  }
}
