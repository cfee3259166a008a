import { expect, vi } from 'vitest';
import { z } from 'zod';
import type { Entry, EntryOf } from '#shared/domain/entry.ts';
import { httpErrorSchema } from '#shared/protocol/http-error.ts';
import { intakeReplySchema } from '#shared/protocol/intake.ts';
import { type QuarantineItem, quarantineListSchema } from '#shared/protocol/quarantine.ts';
import { openTestConsole, type TestConsole } from './test-console.test-support.ts';
import { startTestGateway, type TestGateway } from './test-gateway.test-support.ts';

/** The worked example of EN 15722:2011. */
export const exampleHex =
  '015C0681D54970D65C3597CA0420C41464583ADE68AC52E9BB8413F149C07414FB414F6010180813E82181823230';
export const octets = { 'content-type': 'application/octet-stream' };

/** A gateway whose intake is tried, and a supervisor's desk that sees what becomes of it. */
export interface IntakeDesk {
  gateway: TestGateway;
  desk: TestConsole;
  supervisorToken: string;
  /** The entry under this seq, once the desk has it, checked to be of this kind. */
  entryAt<K extends Entry['kind']>(seq: number, kind: K): Promise<EntryOf<K>>;
  quarantined(id: string | null): Promise<QuarantineItem | undefined>;
  /** The journal's last seq. */
  head(): Promise<number>;
  remove(): Promise<void>;
}

export async function openIntakeDesk(): Promise<IntakeDesk> {
  const gateway = await startTestGateway();
  const supervisorToken = (await gateway.signIn('lhuber')).token;
  const desk = openTestConsole(gateway.url, supervisorToken);
  await vi.waitUntil(() => desk.snapshots.length === 1, 10_000);
  return {
    gateway,
    desk,
    supervisorToken,
    async entryAt<K extends Entry['kind']>(seq: number, kind: K) {
      await expect.poll(() => desk.entries().some((entry) => entry.seq === seq)).toBe(true);
      const entry = desk.entries().find((candidate) => candidate.seq === seq);
      expect(entry?.kind).toBe(kind);
      return entry as EntryOf<K>;
    },
    async quarantined(id) {
      const headers = { authorization: `Bearer ${supervisorToken}` };
      const response = await fetch(`${gateway.url}/quarantine`, { headers });
      return quarantineListSchema.parse(await response.json()).items.find((item) => item.id === id);
    },
    async head() {
      const response = await fetch(`${gateway.url}/health`);
      return z.object({ head: z.number() }).parse(await response.json()).head;
    },
    async remove() {
      desk.close();
      await gateway.remove();
    },
  };
}

export async function accepted(response: Response) {
  expect(response.status).toBe(201);
  return intakeReplySchema.parse(await response.json());
}

export async function refusedWith(status: number, response: Response) {
  expect(response.status).toBe(status);
  return httpErrorSchema.parse(await response.json());
}
