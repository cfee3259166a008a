import { describe, expect, it } from 'vitest';
import { octetsToHex } from '#shared/msd/hex.ts';
import { quarantinedMsd } from './quarantined-msd.ts';

const inHex = (text: string) => octetsToHex(new TextEncoder().encode(text));
const json = (text: string) => ({ source: 'msd', contentType: 'application/json', bodyHex: inHex(text) }) as const;

describe('an MSD in quarantine', () => {
  it('is found in a JSON body and in a body of octets', () => {
    const octets = Uint8Array.from([1, 0x5c, 6]);
    expect(quarantinedMsd(json('{"hex":"01 5C 06","callId":"1"}'))).toEqual(octets);
    expect(quarantinedMsd({ source: 'msd', contentType: 'application/octet-stream', bodyHex: '015c06' })).toEqual(
      octets,
    );
  });

  it.each(['{"hex":', '{"callId":"1"}', '{"hex":"0x"}', ''])('is none in the body %s', (body) => {
    expect(quarantinedMsd(json(body))).toBeNull();
  });

  it('is none in what came as another alert', () => {
    expect(quarantinedMsd({ source: 'crash', contentType: 'application/octet-stream', bodyHex: '01' })).toBeNull();
  });
});
