import { realpathSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { decodeMsd } from '#shared/msd/decode-msd.ts';
import { blowDirectionDeg, isDeltaVAtLimit } from '#shared/msd/euro-ncap.ts';
import { HexError, hexToOctets } from '#shared/msd/hex.ts';
import type { EuroNcap, Msd } from '#shared/msd/msd.ts';
import { MsdError } from '#shared/msd/msd-error.ts';
import { type LocationMas, recentLocations } from '#shared/msd/recent-locations.ts';

type ToolResult = { exitCode: 0 | 1 | 2; out: string; err: string };

/**
 * The command behind `npm run msd -- HEX` (white space within the hex is fine).
 * Exit code 0 with the field list; 1 with field, bit and what was expected; 2 with the usage.
 */
export function runMsdTool(args: readonly string[]): ToolResult {
  if (args.length === 0) return { exitCode: 2, out: '', err: 'usage: npm run msd -- HEX\n' };
  try {
    return { exitCode: 0, out: listFields(decodeMsd(hexToOctets(args.join(' ')))), err: '' };
  } catch (error) {
    if (error instanceof MsdError) {
      return { exitCode: 1, out: '', err: `field: ${error.field}\nbit: ${error.bit}\nexpected: ${error.expected}\n` };
    }
    if (error instanceof HexError) return { exitCode: 1, out: '', err: `${error.message}\n` };
    throw error;
  }
}

function listFields(msd: Msd): string {
  const { n1, n2 } = recentLocations(msd);
  const rows: [name: string, value: string][] = [
    ['version', String(msd.version)],
    ['message identifier', String(msd.messageIdentifier)],
    ['activation', msd.isAutomatic ? 'automatic' : 'manual'],
    ['test call', yesNo(msd.isTestCall)],
    ['position trusted', yesNo(msd.isPositionTrusted)],
    ['vehicle type', msd.vehicleType.name ?? 'unknown'],
    ['VIN', msd.vin],
    ['propulsion', msd.propulsion.join(', ') || 'unknown'],
    [
      'time',
      msd.timestampS === null ? 'unknown' : `${new Date(msd.timestampS * 1000).toISOString()} (${msd.timestampS} s)`,
    ],
    ['latitude', coordinate(msd.latitudeMas)],
    ['longitude', coordinate(msd.longitudeMas)],
    ['direction', msd.directionDeg === null ? 'unknown' : `${msd.directionDeg} deg from north`],
    ['recent location N1', location(msd.n1, n1)],
    ['recent location N2', location(msd.n2, n2)],
    ['occupants', msd.occupants === null ? 'unknown' : String(msd.occupants)],
    [
      'additional data',
      msd.additional === null ? 'none' : `${msd.additional.oid}: ${msd.additional.dataHex || 'empty'}`,
    ],
  ];
  if (msd.additional?.euroNcap) rows.push(...euroNcapRows(msd.additional.euroNcap));
  if (msd.additionalProblem !== null) rows.push(['additional data problem', msd.additionalProblem.message]);
  if (msd.notices.length > 0) rows.push(['notices', msd.notices.join(', ')]);
  return rows.map(([name, value]) => `${name.padEnd(24)}${value}\n`).join('');
}

function euroNcapRows(incident: EuroNcap): [string, string][] {
  const atLimit = isDeltaVAtLimit(incident);
  const blowDeg = blowDirectionDeg(incident.deltaVX, incident.deltaVY);
  const deltaV = (value: number, isAtLimit: boolean) => `${value}${isAtLimit ? ' or more' : ''} (unit unstated)`;
  return [
    ['impact side', incident.impactSide],
    ['rollover', incident.isRollover === null ? 'not stated' : yesNo(incident.isRollover)],
    ['delta-v X', deltaV(incident.deltaVX, atLimit.x)],
    ['delta-v Y', deltaV(incident.deltaVY, atLimit.y)],
    ['delta-v range limit', `${incident.rangeLimit} (unit unstated)`],
    ['blow from', blowDeg === null ? 'unknown' : `${blowDeg.toFixed(1)} deg clockwise from the front`],
  ];
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}

function coordinate(mas: number | null): string {
  return mas === null ? 'unknown' : `${degrees(mas)} deg (${mas} mas)`;
}

function location(delta: Msd['n1'], place: LocationMas | null): string {
  if (delta === null) return 'not sent';
  const steps = `${delta.latitudeDelta}, ${delta.longitudeDelta} steps of 100 mas`;
  return place === null ? steps : `${degrees(place.latitudeMas)}, ${degrees(place.longitudeMas)} deg (${steps})`;
}

function degrees(mas: number): string {
  return (mas / 3_600_000).toFixed(6);
}

const program = process.argv[1];
// Node resolves links in import.meta.url but not in argv.
if (program !== undefined && fileURLToPath(import.meta.url) === realpathSync(program)) {
  const { exitCode, out, err } = runMsdTool(process.argv.slice(2));
  process.stdout.write(out);
  process.stderr.write(err);
  // Not process.exit(): it may cut what a pipe has not taken yet.
  process.exitCode = exitCode;
}
