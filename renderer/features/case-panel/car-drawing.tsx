import type { Crash, ImpactSide } from '#shared/domain/crash.ts';
import type { People } from '#shared/domain/people.ts';
import { seatSpots, seatState } from './seat-facts.ts';

export interface CarDrawingProps {
  crash: Crash | null;
  people: People;
  label: string;
}

const sides: Partial<Record<ImpactSide, string>> = {
  front: 'M36 10Q60 0 84 10',
  rear: 'M34 163Q60 173 86 163',
  left: 'M24 60V130',
  right: 'M96 60V130',
};

/**
 * The car from above with its reported seats, and where the blow came from. The driver is drawn on the left, as in all
 * countries served; a blow is drawn only from a known angle or a side that needs no guess.
 */
export function CarDrawing({ crash, people, label }: CarDrawingProps) {
  const fromDeg = crash?.deltaV?.fromDeg ?? null;
  const side = crash?.impactSide == null ? undefined : sides[crash.impactSide];
  return (
    <svg className="car" width="124" height="188" viewBox="-8 -8 136 196" role="img" aria-label={label}>
      <path className="car-body" d="M40 8Q60 0 80 8L92 42 95 120 88 164Q60 174 32 164L25 120 28 42z" />
      <path className="car-glass" d="M36 52 84 52 80 68H40zM40 140H80L84 152H36z" />
      {people.seats.map((seat) => {
        if (seat.place === 'other') return null;
        const { x, y } = seatSpots[seat.place];
        const width = seat.place.startsWith('rear') ? 16 : 20;
        return (
          <rect
            key={seat.place}
            className={`seat seat-${seatState(seat)}`}
            x={x}
            y={y}
            width={width}
            height="22"
            rx="5"
          />
        );
      })}
      {fromDeg === null && side !== undefined && <path className="blow" d={side} fill="none" strokeWidth="5" />}
      {fromDeg !== null && (
        <g transform={`rotate(${fromDeg} 60 86)`}>
          <path className="blow" d={`M60 ${blowStartY(fromDeg)}v22`} strokeWidth="5" />
          <path className="blow-head" d={`M50 ${blowStartY(fromDeg) + 18}h20l-10 16z`} />
        </g>
      )}
    </svg>
  );
}

/** The arrow starts outside the body: nearer from the sides than from front and rear, because a car is longer than wide. */
function blowStartY(fromDeg: number): number {
  const along = Math.abs(Math.cos((fromDeg * Math.PI) / 180));
  return 22 - 26 * along;
}
