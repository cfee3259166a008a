import { beatEveryMs } from '#shared/domain/lease.ts';
import type { GatewayTime } from './gateway-time.ts';
import type { Transport } from './transport.ts';

/** What an open connection needs from time to time. */
export interface LinkKeeper {
  /** The gateway said something: any word proves the link. */
  hear(): void;
  /** The gateway has greeted: from now on it is asked for its time and told that somebody is here. */
  greet(transport: Pick<Transport, 'askTime' | 'beat'>): void;
  /** The operator has this case before them now (null: none): told at once, and with each later sign of life. */
  look(incidentId: string | null): void;
  /** The connection has ended. */
  end(): void;
}

/** The gateway pulses every 2 s: two missed pulses and the link counts as dead although the socket looks open. */
const silenceMs = 4_000;
const timeAskEveryMs = 30_000;

/**
 * @param time learns the gateway's clock
 * @param monotonic milliseconds from anywhere, that never jump
 * @param onTime a time was learnt
 * @param onSilence nothing was heard for too long
 */
export function createLinkKeeper(
  time: GatewayTime,
  monotonic: () => number,
  onTime: () => void,
  onSilence: () => void,
): LinkKeeper {
  let silence: ReturnType<typeof setTimeout> | undefined;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let beating: ReturnType<typeof setTimeout> | undefined;
  let own = 0;
  let greeted: Pick<Transport, 'beat'> | null = null;
  let on: string | null = null;

  async function askTime(transport: Pick<Transport, 'askTime'>, of: number): Promise<void> {
    const askedAt = monotonic();
    const at = await transport.askTime().catch(() => null);
    if (of !== own) return;
    if (at !== null) {
      time.learn(at, (askedAt + monotonic()) / 2);
      onTime();
    }
    asking = setTimeout(() => void askTime(transport, of), timeAskEveryMs);
  }

  function beat(): void {
    clearTimeout(beating);
    greeted?.beat(on);
    beating = setTimeout(beat, beatEveryMs);
  }

  function end(): void {
    own += 1;
    greeted = null;
    for (const timer of [silence, asking, beating]) clearTimeout(timer);
  }

  return {
    hear() {
      clearTimeout(silence);
      silence = setTimeout(onSilence, silenceMs);
    },
    greet(transport) {
      greeted = transport;
      void askTime(transport, own);
      beat();
    },
    look(incidentId) {
      if (incidentId === on) return;
      on = incidentId;
      if (greeted !== null) beat();
    },
    end,
  };
}
