import { z } from 'zod';

const recoverFormSchema = z.object({ where: z.string(), time: z.string(), note: z.string() });

/** The form as it is typed. */
export type RecoverForm = z.infer<typeof recoverFormSchema>;

/** What stands in the form when it opens: what was typed before, otherwise the place as it is known, to be corrected. */
export function openedForm(draft: string, placeInWords: string | null): RecoverForm {
  return readDraft(draft) ?? { where: placeInWords ?? '', time: '', note: '' };
}

/**
 * When the car was found, milliseconds UTC, out of a time of day as it is typed: "14:30", "14.30", "1430". Meant is the last such
 * time there was; nothing typed means now.
 * @param earliestAt before this the car was not sought yet, milliseconds UTC
 * @returns null when it is no time, or lies in the future
 */
export function foundAtOf(typed: string, now: number, earliestAt: number): number | null {
  if (typed.trim() === '') return now;
  const [, hours, minutes] = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed.trim()) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  const found = new Date(now);
  found.setHours(Number(hours), Number(minutes), 0, 0);
  if (found.getTime() > now) found.setDate(found.getDate() - 1);
  // The minute of the opening is meant whole.
  return found.getTime() + 60_000 > earliestAt ? Math.max(found.getTime(), earliestAt) : null;
}

function readDraft(draft: string): RecoverForm | null {
  try {
    return draft === '' ? null : (recoverFormSchema.safeParse(JSON.parse(draft)).data ?? null);
  } catch {
    return null;
  }
}
