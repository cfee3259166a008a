import { describe, expect, it } from 'vitest';
import type { PsapEntry } from '#shared/domain/psap.ts';
import { neighbourContact, policeDirectory } from './police-directory.ts';
import { openedForm, readForm, withContact } from './police-file-draft.ts';

const entry = (id: string, region: string, over: Partial<PsapEntry> = {}): PsapEntry => ({
  id,
  name: `Polizei ${id}`,
  psaps: ['133'],
  regions: [region],
  number: '+43591330000',
  languages: ['de'],
  note: null,
  ...over,
});
const vorarlberg = entry('v', 'AT-8');
const liechtenstein = entry('li', 'LI', { number: null });
const psaps = [vorarlberg, entry('r', 'AT-8', { psaps: ['144'] }), liechtenstein];
const empty = { fileNumber: '', authority: '', officer: '', number: '' };

describe('the report to the police', () => {
  it('offers the police in charge where the car is first, then the others of the directory, and nobody else', () => {
    const directory = policeDirectory({ psaps, ownRegion: null }, ['LI']);
    expect(directory.map(({ id }) => id)).toEqual(['li', 'v']);
    expect(policeDirectory({ psaps, ownRegion: null }, []).map(({ id }) => id)).toEqual(['v', 'li']);
  });

  it('steps through the directory, round at its ends', () => {
    const directory = [vorarlberg, liechtenstein];
    expect(neighbourContact(directory, 'etwas anderes', 1)).toBe(vorarlberg);
    expect(neighbourContact(directory, 'etwas anderes', -1)).toBe(liechtenstein);
    expect(neighbourContact(directory, vorarlberg.name, 1)).toBe(liechtenstein);
    expect(neighbourContact(directory, vorarlberg.name, -1)).toBe(liechtenstein);
    expect(neighbourContact([], '', 1)).toBeNull();
  });

  it('opens with what was typed, otherwise with what is on record, otherwise with the police in charge', () => {
    const known = { fileNumber: 'D1', authority: 'LPD', contact: null, number: null, officer: 'Insp. Kern' };
    const typed = { ...empty, fileNumber: 'D2' };
    expect(openedForm(JSON.stringify(typed), known, vorarlberg)).toEqual(typed);
    expect(openedForm('not a form', known, vorarlberg)).toMatchObject({ fileNumber: 'D1', officer: 'Insp. Kern' });
    expect(openedForm('', null, vorarlberg)).toMatchObject({ authority: 'Polizei v', number: '+43591330000' });
    expect(openedForm('', null, null)).toEqual(empty);
  });

  it('never leaves the number of another contact beside a name', () => {
    expect(withContact({ ...empty, number: '+43123456' }, liechtenstein).number).toBe('');
  });

  it('names the first field that does not do, and records a typed authority as one without an entry', () => {
    expect(readForm(empty, [])).toBe('fileNumber');
    expect(readForm({ ...empty, fileNumber: 'D1' }, [])).toBe('authority');
    const whole = { fileNumber: ' D1/4711 ', authority: 'Polizei v', officer: ' ', number: '0664' };
    expect(readForm(whole, psaps)).toBe('number');
    expect(readForm({ ...whole, number: '+43 (664) 123 45 67' }, psaps)).toEqual({
      fileNumber: 'D1/4711',
      authority: 'Polizei v',
      contact: { id: 'v', name: 'Polizei v' },
      number: '+436641234567',
      officer: null,
    });
    expect(readForm({ ...whole, number: '', authority: 'LKA' }, psaps)).toMatchObject({ contact: null, number: null });
  });
});
