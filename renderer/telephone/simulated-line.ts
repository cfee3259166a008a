import { callReplySchema, conferenceReplySchema, isOver, type LineState } from '#shared/protocol/telephone.ts';
import { createSubject } from '../observable.ts';
import type { PlacedCall, Telephone } from './telephone.ts';

export interface SimulatedLineNeeds {
  gatewayUrl: string;
  /** The operator's. @throws Error when nobody is signed in */
  token: () => string;
  newId: () => string;
  /** Between two questions to the gateway, milliseconds; shorter in tests. */
  pollMs?: number;
}

/** While it rings somebody waits for the answer; in a conversation, only for its end. */
const ringingPollMs = 250;
const timeoutMs = 5_000;
/** The gateway has started anew and knows no calls: the line is lost. */
const gone = 404;

/** The gateway's simulated line (server-mock/telephone): asked again and again while a call lasts, and only then. */
export function createSimulatedLine(needs: SimulatedLineNeeds): Extract<Telephone, { reports: true }> {
  const { gatewayUrl, token, newId, pollMs = ringingPollMs } = needs;

  async function ask(path: string, body?: object): Promise<Response> {
    const posted = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const contentType = body === undefined ? {} : { 'content-type': 'application/json' };
    return fetch(new URL(path, gatewayUrl), {
      ...posted,
      headers: { authorization: `Bearer ${token()}`, ...contentType },
      signal: AbortSignal.timeout(timeoutMs),
    });
  }

  return {
    reports: true,
    async place({ number, party }) {
      const id = newId();
      const response = await ask('/telephone/calls', { id, number, party });
      if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
      return follow(id, callReplySchema.parse(await response.json()).state);
    },
    async conference() {
      const response = await ask('/telephone/conference', {});
      if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
      return conferenceReplySchema.parse(await response.json()).isJoined;
    },
  };

  function follow(id: string, first: LineState): PlacedCall {
    const state = createSubject(first);
    const isHeard = createSubject(true);
    let isLetGo = false;
    let timer = setTimeout(poll, pollMs);

    async function hear(response: Response): Promise<void> {
      if (isOver(state.get())) return;
      if (response.status === gone) {
        state.set(state.get() === 'connected' ? 'dropped' : 'failed');
        return;
      }
      if (!response.ok) throw new Error(`the gateway answered ${response.status}`);
      const reply = callReplySchema.parse(await response.json());
      if (isOver(state.get())) return;
      if (reply.wasConnected) state.set('connected');
      state.set(reply.state);
    }

    async function poll(): Promise<void> {
      try {
        await hear(await ask(`/telephone/calls/${id}`));
        isHeard.set(true);
      } catch {
        isHeard.set(false);
      }
      if (isLetGo || isOver(state.get())) return;
      timer = setTimeout(poll, state.get() === 'connected' ? 2 * pollMs : pollMs);
    }

    return {
      state,
      isHeard,
      async hangUp() {
        try {
          await hear(await ask(`/telephone/calls/${id}/hang-up`, {}));
        } catch {
          // The operator has put down the receiver, whatever the telephone knows of it.
          state.set('ended');
        }
        clearTimeout(timer);
      },
      letGo() {
        isLetGo = true;
        clearTimeout(timer);
      },
    };
  }
}
