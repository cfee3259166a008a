import type { CarLink, SentCommand } from '../cars/car-link.ts';
import type { CommandResult } from './pick-commands.ts';

/**
 * Sends a command once, and waits for the answer.
 * @param withinMs how long, milliseconds: then it is `timed-out`
 * @param ending the gateway ends: nobody learns what became of it
 * @returns null when the gateway ended first; `unknown` when the way to the cars failed with the command on it
 */
export async function sendCommand(
  link: CarLink,
  vin: string,
  sent: SentCommand,
  withinMs: number,
  ending: AbortSignal,
): Promise<CommandResult | null> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), withinMs);
  const signal = AbortSignal.any([ending, late.signal]);
  try {
    // A way to the cars that does not heed the signal must not hold up everything behind it.
    return await Promise.race([link.send(vin, sent, signal), abortOf(signal)]);
  } catch {
    if (ending.aborted) return null;
    return { outcome: late.signal.aborted ? 'timed-out' : 'unknown', data: null };
  } finally {
    clearTimeout(timer);
  }
}

function abortOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
