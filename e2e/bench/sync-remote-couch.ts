import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import type { Action } from '#shared/domain/action.ts';
import { sortableId } from './sync-page/sortable-id.ts';
import type { RemoteData } from './sync-remote.ts';

interface CouchDocument {
  _id: string;
  _rev: string;
  _revisions: { start: number; ids: string[] };
  body: unknown;
}

interface InDatabase {
  Params: { database: string };
}

/**
 * A stand-in for CouchDB: what its replication protocol asks of a server and no more, every document in memory with one
 * revision, nothing on a disk. It answers faster than a CouchDB would, so it favours PouchDB.
 * Database `entries` is read from, `actions` written to.
 */
export function couchStandIn({ entries, received }: Pick<RemoteData, 'entries' | 'received'>): FastifyPluginAsync {
  const documents = entries.map((body): CouchDocument => {
    const hash = body.seq.toString(16).padStart(32, '0');
    return { _id: sortableId(body.seq), _rev: `1-${hash}`, _revisions: { start: 1, ids: [hash] }, body };
  });
  const byId = new Map(documents.map((document) => [document._id, document]));
  const taken = new Set<string>();
  const local = new Map<string, object>();

  return async (app) => {
    app.get('/', () => ({ couchdb: 'Welcome', uuid: randomUUID() }));
    app.get<InDatabase>('/:database/', ({ params: { database } }) => {
      const count = database === 'entries' ? documents.length : taken.size;
      return { db_name: database, doc_count: count, update_seq: count, instance_start_time: '0' };
    });
    app.get<InDatabase & { Querystring: { since?: string; limit?: string } }>('/:database/_changes', ({ query }) => {
      const [since, limit] = [Number(query.since ?? 0), Number(query.limit ?? documents.length)];
      const part = documents.slice(since, since + limit);
      return {
        results: part.map(({ _id, _rev }, index) => ({ seq: since + index + 1, id: _id, changes: [{ rev: _rev }] })),
        last_seq: since + part.length,
        pending: documents.length - since - part.length,
      };
    });
    app.post<InDatabase & { Body: { docs: { id: string }[] } }>('/:database/_bulk_get', ({ body: { docs } }) => ({
      results: docs.map(({ id }) => ({ id, docs: [{ ok: byId.get(id) }] })),
    }));
    app.post<InDatabase & { Body: Record<string, string[]> }>('/:database/_revs_diff', ({ body }) => {
      const missing = Object.entries(body).filter(([id]) => !taken.has(id));
      return Object.fromEntries(missing.map(([id, revisions]) => [id, { missing: revisions }]));
    });
    app.post<InDatabase & { Body: { docs: { _id: string; body: Action }[] } }>('/:database/_bulk_docs', ({ body }) => {
      for (const document of body.docs) {
        taken.add(document._id);
        received.push(document.body);
      }
      return [];
    });
    app.get<{ Params: { id: string } }>('/:database/_local/:id', async ({ params: { id } }, reply) => {
      const found = local.get(id);
      return found ?? reply.code(404).send({ error: 'not_found', reason: 'missing' });
    });
    app.put<{ Params: { id: string }; Body: Record<string, unknown> }>(
      '/:database/_local/:id',
      ({ params: { id }, body }) => {
        const rev = `0-${local.size + 1}`;
        local.set(id, { ...body, _rev: rev });
        return { ok: true, id: `_local/${id}`, rev };
      },
    );
  };
}
