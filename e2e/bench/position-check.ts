import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { type GatewayProcess, signIn } from '../harness/gateway-process.ts';
import { heldPositions } from './position-store.ts';

const catchUpMs = 60_000;
const headSchema = z.object({ head: z.number().int() });
const lineSchema = z.looseObject({ seq: z.number().int(), kind: z.string(), scope: z.string().optional() });

/** Positions in the journal that a theft desk may see, up to a moment, and which of them its console does not hold. */
export interface PositionCheck {
  recorded: number;
  held: number;
  missing: number;
  /** Held and not recorded, or twice. */
  surplus: number;
  keptAside: number;
}

/** Compares number by number: the journal as exported, and the database of the page once it has come that far. */
export async function comparePositions(gateway: GatewayProcess, page: Page): Promise<PositionCheck> {
  const { head } = headSchema.parse((await gateway.get('/health')).body);
  const until = performance.now() + catchUpMs;
  let held = await heldPositions(page);
  while (held.cursor < head && performance.now() < until) {
    await setTimeout(500);
    held = await heldPositions(page);
  }
  const recorded = new Set(await recordedPositions(gateway, head));
  const here = new Set(held.seqs.filter((seq) => seq <= head));
  return {
    recorded: recorded.size,
    held: here.size,
    missing: [...recorded].filter((seq) => !here.has(seq)).length,
    surplus: [...here].filter((seq) => !recorded.has(seq)).length,
    keptAside: held.aside,
  };
}

async function recordedPositions(gateway: GatewayProcess, head: number): Promise<number[]> {
  const response = await fetch(new URL('/journal', gateway.url), {
    headers: { authorization: `Bearer ${await signIn(gateway.url, 'lhuber')}` },
  });
  if (!response.ok || response.body === null) throw new Error(`the journal was answered ${response.status}`);
  const seqs: number[] = [];
  let isFirst = true;
  for await (const line of createInterface({ input: Readable.fromWeb(response.body as ReadableStream) })) {
    // The first line is about the journal itself.
    if (!isFirst && line.includes('"position:received"')) {
      const { seq, kind, scope } = lineSchema.parse(JSON.parse(line));
      if (kind === 'position:received' && scope === 'theft-mode' && seq <= head) seqs.push(seq);
    }
    isFirst = false;
  }
  return seqs;
}
