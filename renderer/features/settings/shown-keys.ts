/** The keys of a command that are worth a place: not one that only stands in for the first on some keyboards. */
export function shownKeys(keys: readonly string[]): string[] {
  return keys.filter((combo, index) => index === 0 || !combo.startsWith('shift+'));
}
