import { z } from 'zod';
import type { PsapEntry } from '#shared/domain/psap.ts';
import type { PoliceFile } from '#shared/domain/pursuit.ts';
import { typedNumber } from '../../ui/typed-number.ts';

const fileFormSchema = z.object({
  fileNumber: z.string(),
  authority: z.string(),
  officer: z.string(),
  number: z.string(),
});

/** The form as it is typed. */
export type FileForm = z.infer<typeof fileFormSchema>;
export type FileField = keyof FileForm;

/**
 * What stands in the form when it opens: what was typed before, otherwise what is on record, otherwise the police in charge
 * where the car is, to be corrected.
 */
export function openedForm(draft: string, known: PoliceFile | null, inCharge: PsapEntry | null): FileForm {
  const kept = readDraft(draft);
  if (kept !== null) return kept;
  if (known === null) {
    return { fileNumber: '', authority: inCharge?.name ?? '', officer: '', number: inCharge?.number ?? '' };
  }
  const { fileNumber, authority, officer, number } = known;
  return { fileNumber, authority, officer: officer ?? '', number: number ?? '' };
}

/** The form with a contact of the directory in it. The number goes with it: another one would be the former contact's. */
export function withContact(form: FileForm, { name, number }: PsapEntry): FileForm {
  return { ...form, authority: name, number: number ?? '' };
}

/** @returns what to record, or the first field that does not do */
export function readForm(form: FileForm, directory: readonly PsapEntry[]): PoliceFile | Exclude<FileField, 'officer'> {
  const fileNumber = form.fileNumber.trim();
  const authority = form.authority.trim();
  const isNumber = form.number.trim() !== '';
  const number = typedNumber(form.number);
  if (fileNumber === '') return 'fileNumber';
  if (authority === '') return 'authority';
  if (isNumber && number === null) return 'number';
  const entry = directory.find(({ name }) => name === authority);
  return {
    fileNumber,
    authority,
    contact: entry === undefined ? null : { id: entry.id, name: entry.name },
    number,
    officer: form.officer.trim() === '' ? null : form.officer.trim(),
  };
}

function readDraft(draft: string): FileForm | null {
  try {
    return draft === '' ? null : (fileFormSchema.safeParse(JSON.parse(draft)).data ?? null);
  } catch {
    return null;
  }
}
