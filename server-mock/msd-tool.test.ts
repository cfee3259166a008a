import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runMsdTool } from './msd-tool.ts';

const PUBLISHED = '02251C0680E30A51439E2955D43800800437F80A3105669023F8A71166932185B004150043C040';
const tool = fileURLToPath(new URL('./msd-tool.ts', import.meta.url));

function runProcess(args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', tool, ...args], { timeout: 15_000 }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}

describe('the msd command', () => {
  it('lists every field with its unit', () => {
    const { exitCode, out, err } = runMsdTool([PUBLISHED.slice(0, 10), PUBLISHED.slice(10)]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out.split('\n').map((line) => line.replace(/ {2,}/, ': '))).toEqual([
      'version: 2',
      'message identifier: 1',
      'activation: automatic',
      'test call: no',
      'position trusted: yes',
      'vehicle type: M1',
      'VIN: ECALLEXAMPLE02013',
      'propulsion: gasoline',
      'time: 2013-05-06T22:14:12.000Z (1367878452 s)',
      'latitude: 5.238700 deg (18859320 mas)',
      'longitude: 52.221230 deg (187996428 mas)',
      'direction: 90 deg from north',
      'recent location N1: 5.238700, 52.221508 deg (0, 10 steps of 100 mas)',
      'recent location N2: 5.238700, 52.222341 deg (0, 30 steps of 100 mas)',
      'occupants: 2',
      'additional data: none',
      '',
    ]);
  });

  it('names field, bit and what was expected for a truncated MSD, and says where hex is wrong', () => {
    expect(runMsdTool([PUBLISHED.slice(0, 40)])).toEqual({
      exitCode: 1,
      out: '',
      err: 'field: msdStructure.timestamp\nbit: 155\nexpected: 32 more bit(s), but only 5 left\n',
    });
    expect(runMsdTool(['02zz'])).toMatchObject({ exitCode: 1, err: 'hex at character 2: "z" is no hex digit\n' });
  });

  it('ends with its exit code when run as a program', async () => {
    const runs = await Promise.all([[PUBLISHED], ['02'], []].map(runProcess));
    expect(runs.map(({ code }) => code)).toEqual([0, 1, 2]);
    expect(runs[0]?.stdout).toContain('ECALLEXAMPLE02013');
    expect(runs[1]?.stderr).toContain('field: contentLength\nbit: 8\n');
    expect(runs[2]?.stderr).toContain('usage: npm run msd -- HEX');
  });
});
