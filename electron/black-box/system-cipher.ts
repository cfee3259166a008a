import { safeStorage } from 'electron';
import { diskFiles } from './box-files.ts';
import type { LineCipher } from './cipher.ts';
import { openKeyRing, type SystemSeal } from './key-ring.ts';

/**
 * The black box's cipher, its keys sealed by the system (Keychain, DPAPI, libsecret, KWallet). Call it when the app is ready.
 * Where the system offers no real encryption the lines stay plain, and health says so.
 */
export function openSystemCipher(
  folder: string,
  report: (problem: string, error: unknown) => void,
): Promise<LineCipher> {
  return openKeyRing(folder, diskFiles, systemSeal(), report);
}

/** How the system seals a secret; null: it offers no real encryption. Call it when the app is ready. */
export function systemSeal(): SystemSeal | null {
  // The synchronous calls, because not every Electron that the console runs on has the others.
  if (!safeStorage.isEncryptionAvailable()) return null;
  // Without a password store Chromium encrypts with a password that everybody knows.
  const isReal =
    process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
  if (!isReal) return null;
  return { encrypt: (text) => safeStorage.encryptString(text), decrypt: (sealed) => safeStorage.decryptString(sealed) };
}
