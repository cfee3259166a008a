import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeMsd } from './decode-msd.ts';
import { encodeMsd } from './encode-msd.ts';
import { hexToOctets } from './hex.ts';
import { type Msd, msdSchema } from './msd.ts';

const folder = process.env.MSD_VECTORS ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));

const UNKNOWN_POSITION = 2147483647;

const delta = z.object({ dlat: z.number(), dlon: z.number() }).nullable();
const vectorSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  hex: z.string(),
  malformedAdditional: z.boolean().optional(),
  decoded: z.strictObject({
    version: z.number(),
    messageIdentifier: z.number(),
    automatic: z.boolean(),
    test: z.boolean(),
    trusted: z.boolean(),
    vehicleType: z.number().nullable(),
    vin: z.string(),
    propulsion: z.array(z.string()),
    timestamp: z.number(),
    lat_mas: z.number(),
    lon_mas: z.number(),
    direction: z.number(),
    n1: delta,
    n2: delta,
    occupants: z.number().nullable(),
    additional: z.object({ oid: z.string(), data: z.string() }).nullable(),
  }),
});
type Vector = z.infer<typeof vectorSchema>;

const files = readdirSync(folder).filter((name) => /^msd-.*\.json$/.test(name));
const vectors = files.flatMap((file) =>
  z
    .array(vectorSchema)
    .parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    .map((vector, index) => ({ name: `${file} ${vector.id ?? index}`, vector })),
);

/** The decode in the vectors' own words: the raw values on the wire. */
function inWireValues(msd: Msd): Vector['decoded'] {
  const wireDelta = (value: Msd['n1']) => value && { dlat: value.latitudeDelta, dlon: value.longitudeDelta };
  return {
    version: msd.version,
    messageIdentifier: msd.messageIdentifier,
    automatic: msd.isAutomatic,
    test: msd.isTestCall,
    trusted: msd.isPositionTrusted,
    vehicleType: msd.vehicleType.number,
    vin: msd.vin,
    propulsion: msd.propulsion,
    timestamp: msd.timestampS ?? 0,
    lat_mas: msd.latitudeMas ?? UNKNOWN_POSITION,
    lon_mas: msd.longitudeMas ?? UNKNOWN_POSITION,
    direction: msd.directionDeg === null ? 255 : msd.directionDeg / 2,
    n1: wireDelta(msd.n1),
    n2: wireDelta(msd.n2),
    occupants: msd.occupants,
    additional: msd.additional && { oid: msd.additional.oid, data: msd.additional.dataHex },
  };
}

/** What the vector says, with the choices this decoder makes: a sent 255 and an impossible value are unknown. */
function expected({ decoded }: Vector): Vector['decoded'] {
  const isOnEarth = (value: number, limit: number) => value === UNKNOWN_POSITION || Math.abs(value) <= limit;
  const hasPosition = isOnEarth(decoded.lat_mas, 324_000_000) && isOnEarth(decoded.lon_mas, 648_000_000);
  return {
    ...decoded,
    lat_mas: hasPosition ? decoded.lat_mas : UNKNOWN_POSITION,
    lon_mas: hasPosition ? decoded.lon_mas : UNKNOWN_POSITION,
    direction: decoded.direction < 180 ? decoded.direction : 255,
    occupants: decoded.occupants === 255 ? null : decoded.occupants,
    additional: decoded.additional && { ...decoded.additional, data: decoded.additional.data.toLowerCase() },
  };
}

describe(`MSD vectors of others in ${folder}`, () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(vectors.length).toBeGreaterThan(0);
  });

  it.each(vectors)('$name decodes to exactly its values', ({ vector }) => {
    const msd = decodeMsd(hexToOctets(vector.hex));
    expect(inWireValues(msd)).toEqual(expected(vector));
    expect(msdSchema.parse(JSON.parse(JSON.stringify(msd)))).toEqual(msd);
    if (vector.malformedAdditional === true) expect(msd.additionalProblem).not.toBeNull();
    else if (msd.additional?.oid !== '8.1') expect(msd.additionalProblem).toBeNull();
  });

  it.each(vectors)('$name decodes the same after encoding its decode', ({ vector }) => {
    const { additionalProblem, notices, ...known } = decodeMsd(hexToOctets(vector.hex));
    expect(decodeMsd(encodeMsd(known))).toMatchObject(known);
  });
});
