import type { Entry } from '#shared/domain/entry.ts';
import { bearingDeg, distanceM } from '#shared/domain/geodesy.ts';
import { estimateAt, freshMs } from '#shared/domain/track/estimate.ts';
import { inOrder, type MeasuredFix, measuredFixes } from '#shared/domain/track/measured-fix.ts';
import { runsOf } from '#shared/domain/track/runs.ts';
import type { SharedPosition } from '#shared/protocol/share-page.ts';
import type { OpenShare } from './find-share.ts';

/** How far back the drawn track goes. */
const TRACK_MS = 10 * 60_000;

/**
 * What a share shows: the last position of its theft mode and the measured points of the last minutes before it.
 * @param entries of the case, oldest first
 * @param now gateway's clock, milliseconds UTC
 */
export function sharedPosition(
  { incident, share, modeSeq }: OpenShare,
  entries: readonly Entry[],
  centre: string,
  now: number,
): SharedPosition {
  const { plate, model, colour } = incident.vehicle;
  const fixes = entries.flatMap((entry) =>
    entry.kind === 'position:received' && entry.scope === 'theft-mode' && entry.seq > modeSeq ? [entry.fix] : [],
  );
  const measured = measuredFixes(inOrder(fixes));
  const last = measured.at(-1) ?? null;
  return {
    at: now,
    until: share.until,
    centre,
    car: { plate, model, colour },
    fileNumber: incident.pursuit?.policeFile?.fileNumber ?? null,
    fix: last === null ? null : shownFix(last),
    track: last === null ? [] : trackTo(last, measured),
  };
}

function shownFix(last: MeasuredFix): NonNullable<SharedPosition['fix']> {
  const { place, accuracyM, headingDeg, speedKmh, at, of, fix } = last;
  const { isTrusted } = fix;
  const boundKmh = estimateAt(fix, at + freshMs + 1)?.boundKmh ?? 0;
  return { place, accuracyM, isTrusted, headingDeg, speedKmh, at, isMeasured: of === 'measured', boundKmh };
}

function trackTo(last: MeasuredFix, measured: readonly MeasuredFix[]): SharedPosition['track'] {
  const { runs } = runsOf(measured.filter(({ at }) => at > last.at - TRACK_MS));
  return runs.flatMap((run) =>
    run.map(({ place, at }, index) => {
      const lengthM = distanceM(last.place, place);
      const angle = (bearingDeg(last.place, place) * Math.PI) / 180;
      const eastM = tenth(lengthM * Math.sin(angle));
      return { eastM, northM: tenth(lengthM * Math.cos(angle)), at, isAfterGap: index === 0 };
    }),
  );
}

function tenth(metres: number): number {
  return Math.round(metres * 10) / 10 + 0;
}
