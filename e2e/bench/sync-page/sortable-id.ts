/** A document id that sorts as its number does: the peers know their documents by text. */
export function sortableId(number: number): string {
  return String(number).padStart(8, '0');
}
