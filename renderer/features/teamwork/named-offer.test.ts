import { describe, expect, it } from 'vitest';
import { claimed, colleague, done, sampleId, sampleIncident, self } from '../../testing/sample-case.ts';
import { namedOffer, offersTo } from './named-offer.ts';

const offered = (n: number, at: number, to = self.id) =>
  sampleIncident({
    id: sampleId(n),
    claim: claimed(colleague),
    offer: { ...done({ to, note: null }, colleague, n), at },
  });
const all = offersTo(
  [offered(3, 30), offered(1, 10), offered(2, 20), offered(4, 5, colleague), sampleIncident()],
  self.id,
);
const idOf = (namedId: string | null, selectedId: string | null) => namedOffer(all, namedId, selectedId)?.incident.id;

describe('what is offered to me', () => {
  it('is told with the longest waiting first, and nothing that is offered to others', () => {
    expect(all.map(({ incident }) => incident.id)).toEqual([sampleId(1), sampleId(2), sampleId(3)]);
  });

  it('the banner names the selected case’s offer, else the one named before, else the longest waiting', () => {
    expect(idOf(null, null)).toBe(sampleId(1));
    expect(idOf(sampleId(902), null)).toBe(sampleId(2));
    expect(idOf(sampleId(902), sampleId(3))).toBe(sampleId(3));
    expect(idOf(sampleId(999), sampleId(9))).toBe(sampleId(1));
    expect(namedOffer([], sampleId(902), null)).toBeNull();
  });
});
