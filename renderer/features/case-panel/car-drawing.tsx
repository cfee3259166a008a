import type { Crash } from '#shared/domain/crash.ts';
import type { People } from '#shared/domain/people.ts';
import { CarAirbags } from './car-airbags.tsx';
import { CarBlow } from './car-blow.tsx';
import { seatSpots, seatState, seatWidth } from './seat-facts.ts';

export interface CarDrawingProps {
  crash: Crash | null;
  people: People;
  label: string;
}

/**
 * The car from above with its reported seats and airbags, where the blow came from, and whether it rolled over. The
 * driver is drawn on the left, as in all countries served; what is unknown is drawn as unknown.
 */
export function CarDrawing({ crash, people, label }: CarDrawingProps) {
  return (
    <svg className="car" width="138" height="192" viewBox="-8 -10 144 200" role="img" aria-label={label}>
      <path className="car-body" d="M40 8Q60 0 80 8L92 42 95 120 88 164Q60 174 32 164L25 120 28 42z" />
      <path className="car-glass" d="M36 52 84 52 80 68H40zM40 140H80L84 152H36z" />
      {people.seats.map((seat) => {
        if (seat.place === 'other') return null;
        const { x, y } = seatSpots[seat.place];
        return (
          <rect
            key={seat.place}
            className={`seat seat-${seatState(seat)}`}
            x={x}
            y={y}
            width={seatWidth(seat.place)}
            height="22"
            rx="5"
          />
        );
      })}
      <CarAirbags airbags={crash?.airbags ?? []} />
      <CarBlow crash={crash} />
      <RolloverSign isRollover={crash?.isRollover ?? null} />
    </svg>
  );
}

/** A turning arrow beside the car; dashed with a question mark when nobody knows. */
function RolloverSign({ isRollover }: { isRollover: boolean | null }) {
  if (isRollover === false) return null;
  const state = isRollover === true ? 'yes' : 'unknown';
  return (
    <g className={`rollover rollover-${state}`} transform="translate(118 8)">
      <path d="M-10 6A11 11 0 1 1 8 8" fill="none" />
      <path className="rollover-head" d="M2 5h11l-6 9z" />
      {isRollover === null && (
        <text className="car-question" x="-1" y="5" textAnchor="middle">
          ?
        </text>
      )}
    </g>
  );
}
