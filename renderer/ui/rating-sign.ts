import type { SeverityRating } from '#shared/domain/severity.ts';

/** The shape of a rating beside its word, so that colour is never the only sign. */
export const ratingSigns: Readonly<Record<SeverityRating, string>> = {
  severe: '▲',
  raised: '△',
  low: '○',
  unknown: '?',
};
