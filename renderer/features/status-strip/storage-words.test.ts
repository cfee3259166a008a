import { describe, expect, it } from 'vitest';
import type { StorageHealth } from '#shared/desktop/contract.ts';
import { storageIssue } from '../../storage-issue.ts';
import { wordsIn } from '../../testing/sample-case.ts';
import { boxWords, storageWords } from './storage-words.ts';

const words = wordsIn('de');
const box = { isWriting: true, isEncrypted: true, damagedLines: 0 };
const health = (more: Partial<StorageHealth['blackBox']> = {}, freeBytes: number | null = 2 ** 33): StorageHealth => ({
  freeBytes,
  blackBox: { ...box, ...more },
});

describe('the storage of the desk', () => {
  it('is in order only when database and black box both write', () => {
    expect(storageIssue({ kind: 'ok', health: health() }, 'ok')).toBeNull();
    expect(storageIssue({ kind: 'ok', health: null }, 'ok')).toBeNull();
    expect(storageIssue({ kind: 'ok', health: health() }, 'failing')).toBe('failing');
    expect(storageIssue({ kind: 'ok', health: health({ isWriting: false }) }, 'ok')).toBe('box-silent');
  });

  it('names the worst first', () => {
    expect(storageIssue({ kind: 'emergency', health: health({ isWriting: false }) }, 'failing')).toBe('emergency');
    expect(storageIssue({ kind: 'low', health: health({ isWriting: false }) }, 'ok')).toBe('box-silent');
    expect(storageIssue({ kind: 'low', health: health() }, 'ok')).toBe('low');
  });

  it('says how much is left, before loss', () => {
    expect(storageWords(words, 'low', health({}, 123 * 1024 * 1024 + 5))).toBe('Speicher knapp: 123 MB frei');
    expect(storageWords(words, 'emergency', null)).toBe('Notbetrieb: nur Arbeitsspeicher und Black Box');
  });

  it('LOG-2 says honestly whether the black box is encrypted, and what is damaged', () => {
    expect(boxWords(words, null)).toBe('Zustand der Black Box noch nicht gemeldet');
    expect(boxWords(words, health({}, null))).toBe('Black Box schreibt · verschlüsselt · freier Platz unbekannt');
    expect(boxWords(words, health({ isWriting: false, isEncrypted: false, damagedLines: 1 }, 1024 * 1024))).toBe(
      'Black Box schreibt NICHT · NICHT verschlüsselt: dieses System hält keinen Schlüssel bereit · 1 beschädigte Zeile, ganz aufgehoben · 1 MB frei',
    );
  });
});
