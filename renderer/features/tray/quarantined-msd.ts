import { z } from 'zod';
import { hexToOctets } from '#shared/msd/hex.ts';
import type { QuarantineItem } from '#shared/protocol/quarantine.ts';

const bodySchema = z.object({ hex: z.string() });

/** The octets of an MSD that could not be read, out of the body as received; null when the body itself is broken. */
export function quarantinedMsd({
  source,
  contentType,
  bodyHex,
}: Pick<QuarantineItem, 'source' | 'contentType' | 'bodyHex'>): Uint8Array | null {
  if (source !== 'msd') return null;
  try {
    const body = hexToOctets(bodyHex);
    if (contentType?.startsWith('application/octet-stream') === true) return body;
    return hexToOctets(bodySchema.parse(JSON.parse(new TextDecoder().decode(body))).hex);
  } catch {
    // Whatever is wrong with it is what put it here, and the fault says so.
    return null;
  }
}
