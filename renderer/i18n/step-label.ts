import type { Incident } from '#shared/domain/incident.ts';
import { callDuty } from '#shared/domain/protocol.ts';
import type { ProtocolStep } from '#shared/domain/protocol-step.ts';
import type { Words } from './words.ts';

/** What a step asks for; calling says whom, and why it is due. */
export function stepLabel({ t }: Pick<Words, 't'>, step: ProtocolStep, incident: Incident): string {
  return step === 'call' ? t(`protocol.callDuty.${callDuty(incident)}`) : t(`step.${step}`);
}
