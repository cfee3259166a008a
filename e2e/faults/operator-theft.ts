import type { Intent } from '#shared/domain/action.ts';
import type { Incident } from '#shared/domain/incident.ts';

type Choice = readonly [share: number, make: () => Intent];

/** What the holder of a stolen car's case and its seconds do; and, now and then, what it is too early or too late for. */
export function pursuitDuties({ pursuit, id }: Incident, text: string): readonly Choice[] {
  const named = (list: readonly { actionId: string }[] | undefined) => list?.at(-1)?.actionId ?? id;
  const file = { fileNumber: text, authority: 'LNEZ', contact: null, number: null, officer: null };
  const inhibition = text.length % 2 === 0 ? 'none' : 'kept';
  const early = pursuit?.modes.some(({ off }) => off === null) ? 0.5 : 6;
  return [
    [early, () => ({ kind: 'call', args: { outcome: 'connected', number: '+447700900001' } })],
    [early, () => ({ kind: 'identify', args: { outcome: 'verified', person: null } })],
    [early, () => ({ kind: 'confirm', args: {} })],
    [early, () => ({ kind: 'theft-mode-on', args: {} })],
    [3, () => ({ kind: 'police-file', args: file })],
    [4, () => ({ kind: 'sight', args: { isInSight: !text.endsWith('3'), unit: null } })],
    [0.3, () => ({ kind: 'recover', args: { where: text, foundAt: 0, condition: 'unknown', note: null } })],
    [0.3, () => ({ kind: 'theft-mode-off', args: { reason: text, inhibition } })],
    [
      2,
      () => ({
        kind: 'share',
        args: { to: 'LNEZ', contact: null, until: (pursuit?.modes.at(-1)?.on.at ?? 0) + 3_600_000 },
      }),
    ],
    [1, () => ({ kind: 'revoke', args: { shareId: named(pursuit?.shares) } })],
    [2, () => ({ kind: 'watch', args: { rule: { kind: 'moves-again' } } })],
    [
      1,
      () => ({
        kind: 'heed',
        args: { watchId: named(pursuit?.watches), firedSeq: pursuit?.watches[0]?.fired?.seq ?? 1 },
      }),
    ],
    [1, () => ({ kind: 'unwatch', args: { watchId: named(pursuit?.watches) } })],
    [2, () => ({ kind: 'look', args: {} })],
    [2, () => ({ kind: 'command', args: { command: 'read-data' } })],
    [4, () => ({ kind: 'command', args: { command: 'inhibit-restart' } })],
    [0.3, () => ({ kind: 'close', args: { disposition: 'not-a-theft', reason: text, isSampled: false } })],
  ];
}

/** The second person's word, of anybody who may follow the car. */
export function approving({ pursuit, id }: Incident): Choice {
  const request = pursuit?.commands.findLast(({ approved }) => approved === null);
  return [request === undefined ? 0.3 : 8, () => ({ kind: 'approve', args: { commandId: request?.actionId ?? id } })];
}
