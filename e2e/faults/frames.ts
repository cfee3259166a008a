/**
 * Reads the text messages out of one direction of a WebSocket connection (RFC 6455 section 5.2), so that a fault can be
 * placed at a message and not only at a time. What is not a WebSocket yields nothing.
 */
export interface FrameReader {
  push(octets: Buffer): void;
}

const longestFrameOctets = 16 * 1024 * 1024;
const textOpcode = 1;

/** @param onText called with each whole text message, before anybody else sees its octets */
export function createFrameReader(onText: (text: string) => void): FrameReader {
  let kept = Buffer.alloc(0);
  let isUpgraded = false;
  let isLost = false;

  function readHead(): boolean {
    const end = kept.indexOf('\r\n\r\n');
    if (end === -1) return false;
    kept = kept.subarray(end + 4);
    isUpgraded = true;
    return true;
  }

  function readFrame(): boolean {
    const frame = parseFrame(kept);
    if (frame === null) return false;
    if (frame.wholeLength > longestFrameOctets) isLost = true;
    if (isLost || kept.length < frame.wholeLength) return false;
    const body = kept.subarray(frame.bodyAt, frame.wholeLength);
    kept = kept.subarray(frame.wholeLength);
    if (frame.opcode === textOpcode && frame.isLast) onText(unmask(body, frame.mask).toString('utf8'));
    return true;
  }

  return {
    push(octets) {
      if (isLost) return;
      kept = Buffer.concat([kept, octets]);
      while (isUpgraded ? readFrame() : readHead());
    },
  };
}

function parseFrame(octets: Buffer) {
  const [first, second] = octets;
  if (first === undefined || second === undefined) return null;
  const short = second & 0x7f;
  const lengthOctets = short === 126 ? 2 : short === 127 ? 8 : 0;
  const maskAt = 2 + lengthOctets;
  const maskOctets = second & 0x80 ? 4 : 0;
  const bodyAt = maskAt + maskOctets;
  if (octets.length < bodyAt) return null;
  const long = lengthOctets === 2 ? octets.readUInt16BE(2) : Number(lengthOctets === 8 ? octets.readBigUInt64BE(2) : 0);
  const mask = maskOctets === 0 ? null : octets.subarray(maskAt, bodyAt);
  return {
    isLast: (first & 0x80) !== 0,
    opcode: first & 0x0f,
    mask,
    bodyAt,
    wholeLength: bodyAt + (lengthOctets === 0 ? short : long),
  };
}

function unmask(body: Buffer, mask: Buffer | null): Buffer {
  return mask === null ? body : Buffer.from(body.map((octet, index) => octet ^ (mask[index % 4] ?? 0)));
}

/** The acknowledgement number of Socket.IO's event of this name (packet type 2 in an Engine.IO message); null: it is another. */
export function eventNumber(text: string, name: string): string | null {
  return text.endsWith(']') ? (new RegExp(`^42(\\d+)\\["${name}"`).exec(text)?.[1] ?? null) : null;
}

/** Which event of its connection a text acknowledges (packet type 3); null: none. */
export function answeredNumber(text: string): string | null {
  return /^43(\d+)\[/.exec(text)?.[1] ?? null;
}
