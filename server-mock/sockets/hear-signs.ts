import { beatSchema, breakReportSchema } from '#shared/protocol/wire.ts';
import { recordBreak } from '../journal/chain-breaks.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { ConsoleSocket } from './console-socket.ts';
import type { PresenceList } from './presence.ts';

/** What one connection may put on record: a console that is mad must not fill the journal. The rest is logged. */
const MOST_BREAKS = 20;

/** Hears what a console says without waiting for an answer: that somebody is there, and where the journal does not hold (LOG-1). */
export function hearSigns(
  socket: ConsoleSocket,
  { journal, presence, log }: { journal: Journal; presence: PresenceList; log: Log },
): void {
  const { visitor, handshake } = socket.data;
  const { consoleId } = handshake;
  socket.on('beat', (said) => {
    const beat = beatSchema.safeParse(said);
    if (!beat.success) return log('beat:malformed', { consoleId });
    presence.beat(visitor.operator.id, beat.data.on);
  });

  let reported = 0;
  socket.on('break:report', (said) => {
    const report = breakReportSchema.safeParse(said);
    if (!report.success) return log('break:malformed', { consoleId });
    const { seq } = report.data;
    reported += 1;
    log('journal:broken', { seq, foundBy: 'console', consoleId, isRecorded: reported <= MOST_BREAKS });
    if (reported > MOST_BREAKS) return;
    recordBreak(journal, { chain: 'journal', seq, foundBy: 'console', consoleId }).catch((error: unknown) =>
      log('break:not-recorded', { seq, message: String(error) }),
    );
  });
}
