import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { answerError } from '../http-answers.ts';
import type { Journal } from '../journal/journal.ts';
import { readCase } from '../journal/read-case.ts';
import type { Log } from '../log.ts';
import { createTries } from '../sign-in/tries.ts';
import { caseOfAction, findOpenShare, openShareIn } from './find-share.ts';
import { createPageFiles, isPageFile, type PageFile } from './page-files.ts';
import type { ShareAddresses } from './share-address.ts';
import { sharedPosition } from './shared-position.ts';

const POINTS = 600;
/** Whoever looks goes on record, and again after so long: not each reload, which would fill the journal. */
const VIEW_MS = 2 * 60_000;

/** The page needs its own files and the gateway's answers, and nothing else of the world. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

export interface ShareRouteNeeds {
  journal: Journal;
  addresses: ShareAddresses;
  centre: string;
  /** Milliseconds UTC. */
  clock: () => number;
  log: Log;
}

/**
 * `GET /share/:token`: the page of a shared position, for whoever has its address; `GET /share/:token/position`: what it
 * shows. 404: no address of this gateway; 410: the share has ended. Whoever looks goes on record.
 */
export function shareRoutes({ journal, addresses, centre, clock, log }: ShareRouteNeeds): FastifyPluginAsync {
  const tries = createTries(clock);
  const fileOf = createPageFiles();

  async function send(reply: FastifyReply, status: number, name: PageFile, language: 'de' | 'en') {
    const { type, text } = await fileOf(name);
    return reply
      .code(status)
      .type(type)
      .send(text.replace('lang="de"', `lang="${language}"`));
  }

  /** The share of a right address; null: it was wrong, and the request has its answer. */
  function shareOf(request: FastifyRequest, reply: FastifyReply): string | null {
    const { token } = request.params as { token: string };
    const shareId = addresses.read(token);
    // A right address is never held up: whoever guesses beside it must not keep the police from the car.
    if (shareId !== null) return shareId;
    if (tries.take(request.ip) === undefined) {
      log('share:limited', { ip: request.ip });
      answerError(reply.header('retry-after', 60), 429, 'too-many-tries', 'a pause of one minute');
    } else {
      log('share:refused', { ip: request.ip });
      answerError(reply, 404, 'not-found', 'the whole address of a share');
    }
    return null;
  }

  /** Looked at once more where it is written: between the two the share may have been revoked. */
  async function noteView(shareId: string): Promise<boolean> {
    return journal.write(async (writer) => {
      const incidentId = await caseOfAction(writer.sql, shareId);
      const incident = incidentId === null ? undefined : await writer.incident(incidentId);
      const share = openShareIn(incident, shareId, writer.at);
      if (incident === undefined || share === null) return false;
      if (share.viewedAt !== null && writer.at - share.viewedAt < VIEW_MS) return true;
      await writer.append({ kind: 'share:viewed', incidentId: incident.id, shareId });
      return true;
    });
  }

  return async (app) => {
    app.addHook('onRequest', async (_request, reply) => {
      reply.headers(HEADERS);
    });

    app.get('/share/page/:file', { exposeHeadRoute: false }, async (request, reply) => {
      const { file } = request.params as { file: string };
      if (!isPageFile(file) || file.endsWith('.html'))
        return answerError(reply, 404, 'not-found', 'a file of the page');
      return send(reply, 200, file, 'de');
    });

    app.get('/share/:token', { exposeHeadRoute: false }, async (request, reply) => {
      const shareId = shareOf(request, reply);
      if (shareId === null) return reply;
      const isOpen = await noteView(shareId);
      if (isOpen) log('share:viewed', { shareId });
      reply.header('vary', 'accept-language');
      const language = languageOf(request.headers['accept-language']);
      return isOpen ? send(reply, 200, 'open.html', language) : send(reply, 410, 'ended.html', language);
    });

    app.get('/share/:token/position', { exposeHeadRoute: false }, async (request, reply) => {
      const shareId = shareOf(request, reply);
      if (shareId === null) return reply;
      const now = clock();
      const shown = await journal.consult(async (sql) => {
        const open = await findOpenShare(sql, shareId, now);
        if (open === null) return null;
        const ask = { incidentId: open.incident.id, of: 'positions', before: Number.MAX_SAFE_INTEGER } as const;
        return sharedPosition(open, await readCase(sql, ask, POINTS), centre, now);
      });
      // Also for whoever asks for the position without the page.
      if (shown === null || !(await noteView(shareId)))
        return answerError(reply, 410, 'share-ended', 'a share that is open');
      return shown;
    });
  };
}

/** German unless English is asked for before it. */
function languageOf(accepted: string | undefined): 'de' | 'en' {
  const ranked = (accepted ?? '')
    .split(',')
    .map((part) => {
      const [name = '', quality] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return { language: name.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ language }) => language === 'de' || language === 'en')
    .sort((a, b) => b.quality - a.quality);
  return ranked[0]?.language === 'en' ? 'en' : 'de';
}
