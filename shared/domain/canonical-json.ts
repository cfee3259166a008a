/**
 * The canonical JSON text of a value (RFC 8785): no spaces, keys sorted by their UTF-16 code units, members without a value
 * left out. Numbers and texts are written as JSON.stringify() writes them, which is how the RFC defines them.
 * @throws TypeError for what JSON cannot hold: a number that is not finite, a function, a bigint
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) {
    return JSON.stringify(value);
  }
  throw new TypeError(`JSON cannot hold ${String(value)}`);
}
