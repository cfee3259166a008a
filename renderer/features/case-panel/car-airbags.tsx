import type { Airbag } from '#shared/domain/crash.ts';
import { seatSpots, seatWidth } from './seat-facts.ts';

/** Airbags where they are: deployed filled, unknown dashed; one that did not deploy, or whose seat is unknown, is not drawn. */
export function CarAirbags({ airbags }: { airbags: readonly Airbag[] }) {
  return airbags.map((airbag, index) => {
    if (airbag.seat === 'unknown' || airbag.isDeployed === false) return null;
    const state = airbag.isDeployed === true ? 'deployed' : 'unknown';
    // biome-ignore lint/suspicious/noArrayIndexKey: two airbags of a report may be told in the same words
    return <path key={index} className={`airbag airbag-${state}`} d={outline(airbag.place, airbag.seat)} />;
  });
}

/** Seen from above: front and knee ahead of the seat, side and curtain between the seat and its door. */
function outline(place: Airbag['place'], seat: Exclude<Airbag['seat'], 'unknown'>): string {
  const { x, y } = seatSpots[seat];
  const width = seatWidth(seat);
  const isLeft = seat === 'driver' || seat === 'rear-left';
  const door = isLeft ? x - 6 : x + width + 1;
  switch (place) {
    case 'front':
      return `M${x} ${y - 6}a${width / 2} 6 0 1 0 ${width} 0a${width / 2} 6 0 1 0 ${-width} 0z`;
    case 'knee':
      return `M${x + 2} ${y - 16}h${width - 4}v3h${4 - width}z`;
    case 'side':
      return `M${door} ${y + 2}h5v18h-5z`;
    case 'curtain':
      return `M${isLeft ? 26 : 91} ${y - 8}h3v34h-3z`;
    case 'other':
      return `M${x + width / 2 - 4} ${y + 8}h8v8h-8z`;
  }
}
