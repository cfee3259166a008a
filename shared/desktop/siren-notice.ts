import { z } from 'zod';
import { unclaimedAlarmSchema } from './heartbeat.ts';

/**
 * What the siren window shows. `at`, milliseconds UTC of the desk's clock: for `page-silent` the last heartbeat (null = none
 * since the start), for `alarm-unclaimed` since when nobody has claimed the case that `alarm` tells of, otherwise when the
 * trouble was noticed.
 */
export const sirenNoticeSchema = z.object({
  kind: z.enum(['page-silent', 'worker-silent', 'alarm-unclaimed', 'link-down', 'sign-in-needed']),
  at: z.number().int().nullable(),
  language: z.enum(['de', 'en']),
  alarm: unclaimedAlarmSchema.nullable(),
});
export type SirenNotice = z.infer<typeof sirenNoticeSchema>;

/**
 * A notice as the fragment of the siren page's URL. It goes that way because the page then needs no preload and no channel
 * to the main process, and because a change of the fragment reaches an open page without loading it again.
 */
export function noticeToHash(notice: SirenNotice): string {
  return `#${encodeURIComponent(JSON.stringify(notice))}`;
}

/** @returns null when the fragment is not one that `noticeToHash` made */
export function noticeFromHash(hash: string): SirenNotice | null {
  try {
    return sirenNoticeSchema.parse(JSON.parse(decodeURIComponent(hash.slice(1))));
  } catch {
    return null;
  }
}
