import { randomUUID } from 'node:crypto';
import type { ActionKind } from '#shared/domain/action.ts';
import type { ActionResult } from '#shared/protocol/wire.ts';
import { type ActionRest, createDeskChain, makeDraft } from '../../server-mock/testing/action.test-support.ts';
import { openTestConsole, type TestConsole } from '../../server-mock/testing/test-console.test-support.ts';
import { type GatewayProcess, signIn } from './gateway-process.ts';

/** A desk without a screen: what it does and hears is the wire itself, nothing of a page stands between. */
export interface RawDesk {
  readonly operatorId: string;
  readonly console: TestConsole;
  /** Decides and sends one action. @returns the gateway's word on it; `made` keeps the action's id */
  decide(incidentId: string, kind: ActionKind, args?: object, rest?: ActionRest): Promise<ActionResult>;
  /** The same, which has to be recorded. @returns the action's id */
  record(incidentId: string, kind: ActionKind, args?: object, rest?: ActionRest): Promise<string>;
  /** Everything that the gateway has sent, as text. */
  heard(): string;
  close(): void;
}

export async function openRawDesk(gateway: GatewayProcess, operatorId: string): Promise<RawDesk> {
  const consoleId = randomUUID();
  const console = openTestConsole(gateway.url, await signIn(gateway.url, operatorId), { consoleId });
  const messages: string[] = [];
  console.socket.onAny((event, message) => messages.push(JSON.stringify([event, message])));
  const link = createDeskChain();
  const decide: RawDesk['decide'] = async (incidentId, kind, args = {}, rest = {}) => {
    const action = link(makeDraft(incidentId, kind, args, { by: operatorId, consoleId, ...rest }));
    const [result] = await console.act([action]);
    if (result === undefined) throw new Error(`no word on ${kind}`);
    return result;
  };
  return {
    operatorId,
    console,
    decide,
    async record(incidentId, kind, args, rest) {
      const id = randomUUID();
      const result = await decide(incidentId, kind, args, { id, ...rest });
      if (result.status !== 'recorded') throw new Error(`${kind} was not recorded: ${JSON.stringify(result)}`);
      return id;
    },
    heard: () => messages.join('\n'),
    close: () => console.close(),
  };
}
