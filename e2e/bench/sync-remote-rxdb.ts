import type { FastifyPluginAsync } from 'fastify';
import type { Action } from '#shared/domain/action.ts';
import { sortableId } from './sync-page/sortable-id.ts';
import type { RemoteData } from './sync-remote.ts';

/** The two requests of RxDB's replication: documents after a checkpoint, and rows to take over, none of them in conflict. */
export function rxdbRemote({ entries, received }: Pick<RemoteData, 'entries' | 'received'>): FastifyPluginAsync {
  const documents = entries.map((body) => ({ id: sortableId(body.seq), body, _deleted: false }));
  return async (app) => {
    app.post<{ Body: { after: string; limit: number } }>('/pull', ({ body: { after, limit } }) => {
      const from = after === '' ? 0 : documents.findIndex(({ id }) => id === after) + 1;
      const part = documents.slice(from, from + limit);
      return { documents: part, checkpoint: { id: part.at(-1)?.id ?? after } };
    });
    app.post<{ Body: readonly { newDocumentState: { body: Action } }[] }>('/push', ({ body }) => {
      received.push(...body.map(({ newDocumentState }) => newDocumentState.body));
      return [];
    });
  };
}
