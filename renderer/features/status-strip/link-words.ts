import { assertNever } from '#shared/domain/assert-never.ts';
import { waitClock } from '../../i18n/durations.ts';
import type { Words } from '../../i18n/words.ts';
import type { LinkState } from '../../sync/status.ts';

/** The connection in words; `now` in milliseconds UTC for how long it has been down. */
export function linkWords({ t }: Words, link: LinkState, now: number): string {
  switch (link.kind) {
    case 'signed-out':
    case 'connecting':
    case 'live':
      return t(`link.${link.kind}`);
    case 'down':
      return `${t('link.down', { wait: waitClock(now - link.since) })} · ${t(`link.cause.${link.cause}`)}`;
    case 'refused':
      return t('link.refused', { reason: t(`link.reason.${link.reason}`) });
    default:
      return assertNever(link);
  }
}
