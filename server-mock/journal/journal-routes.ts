import { Readable } from 'node:stream';
import type { FastifyPluginAsync } from 'fastify';
import type { Entry } from '#shared/domain/entry.ts';
import type { IncidentKind } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { shownTo, withoutReportedPlace } from '#shared/domain/withheld.ts';
import type { JournalExportHead } from '#shared/protocol/journal-export.ts';
import type { Log } from '../log.ts';
import { supervisorOf } from '../sign-in/supervisor-only.ts';
import type { Tokens } from '../sign-in/tokens.ts';
import { casesOfUnscoped, readKinds } from './case-kinds.ts';
import { listBreaks } from './chain-breaks.ts';
import type { Sql } from './database.ts';
import type { Journal } from './journal.ts';
import type { JournalWriter } from './journal-writer.ts';
import { readEntries } from './read-entries.ts';

const BREAKS_PER_LIST = 200;
const ENTRIES_PER_READ = 500;

/** For supervisors: `GET /chain-breaks`, where a hash chain broke, and `GET /journal`, the whole journal, a line an entry. */
export function journalRoutes(needs: { journal: Journal; sql: Sql; tokens: Tokens; log: Log }): FastifyPluginAsync {
  const { journal, sql, tokens, log } = needs;
  return async (app) => {
    app.get('/chain-breaks', async (request, reply) => {
      const supervisor = await supervisorOf(request, reply, tokens);
      if (supervisor === null) return reply;
      return { items: await listBreaks(sql, BREAKS_PER_LIST) };
    });

    app.get('/journal', async (request, reply) => {
      const supervisor = await supervisorOf(request, reply, tokens);
      if (supervisor === null) return reply;
      await journal.write((writer) => noteExport(writer, supervisor.id));
      log('journal:exported', { operatorId: supervisor.id, head: journal.head() });
      const head = { epoch: journal.epoch, head: journal.head(), hash: journal.headHash() };
      return reply.type('application/x-ndjson').send(Readable.from(exportLines(sql, head)));
    });
  };
}

/** Before anything is sent: whoever takes the journal away takes every track with it. */
async function noteExport({ sql, append }: JournalWriter, to: OperatorId): Promise<void> {
  const followed = await sql.query<{ id: string }>(
    `SELECT DISTINCT incident_id AS id FROM journal WHERE kind = 'position:received' AND body ->> 'scope' = 'theft-mode'`,
  );
  for (const { id } of followed) await append({ kind: 'track:shown', incidentId: id, to, consoleId: null });
}

/**
 * The lines in reads of 500, as they are on the disk: what does not fit there is for the reader to find. What a supervisor may
 * not see either is withheld in its place, also an alarm of before protocol 4 that tells where a stolen car was.
 */
export async function* exportLines(sql: Sql, head: JournalExportHead): AsyncGenerator<string> {
  yield lineOf(head);
  for (let from = 1; from <= head.head; ) {
    const entries = (await readEntries(sql, from, ENTRIES_PER_READ)).filter(({ seq }) => seq <= head.head);
    const last = entries.at(-1);
    if (last === undefined) return;
    const kinds = await readKinds(sql, casesOfUnscoped(entries));
    yield entries.map((entry) => lineOf(exported(entry, kinds))).join('');
    from = last.seq + 1;
  }
}

function exported(entry: Entry, kinds: ReadonlyMap<string, IncidentKind>): Entry {
  const { seq, at, hash, incidentId } = entry;
  if (withoutReportedPlace(entry) !== entry) return { seq, at, hash, incidentId, kind: 'entry:withheld' };
  return shownTo('supervisor', entry, (id) => kinds.get(id));
}

/** Some readers take these two for line ends; inside JSON text they mean the same escaped. */
const OTHER_LINE_ENDS = /[\u2028\u2029]/g;

function lineOf(value: object): string {
  const escaped = (end: string) => `\\u${end.charCodeAt(0).toString(16)}`;
  return `${JSON.stringify(value).replace(OTHER_LINE_ENDS, escaped)}\n`;
}
