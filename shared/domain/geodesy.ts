import type { Place } from './fix.ts';

/** Mean radius of the earth in metres (IUGG R1): the sphere on which all distances here are reckoned. */
export const EARTH_RADIUS_M = 6_371_008.8;

/**
 * Great-circle distance in metres between two places, by the haversine formula. On the sphere, so off by up to 0.5 %
 * against the ellipsoid: 5 m in a kilometre.
 */
export function distanceM(a: Place, b: Place): number {
  const halfLatitude = radians(b.latitude - a.latitude) / 2;
  const halfLongitude = radians(b.longitude - a.longitude) / 2;
  const h =
    Math.sin(halfLatitude) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(halfLongitude) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * Initial bearing of the great circle from `a` to `b`: degrees clockwise from north, 0 <= deg < 360. Two equal places
 * have none; the answer is then 0, so ask for the distance first where that matters.
 */
export function bearingDeg(a: Place, b: Place): number {
  const fromLatitude = radians(a.latitude);
  const toLatitude = radians(b.latitude);
  const longitude = radians(b.longitude - a.longitude);
  const east = Math.sin(longitude) * Math.cos(toLatitude);
  const north =
    Math.cos(fromLatitude) * Math.sin(toLatitude) - Math.sin(fromLatitude) * Math.cos(toLatitude) * Math.cos(longitude);
  return normalDeg(degrees(Math.atan2(east, north)));
}

/** The place reached from `from` after `metres` along the great circle that starts at `bearing` degrees from north. */
export function destination(from: Place, bearing: number, metres: number): Place {
  const angle = metres / EARTH_RADIUS_M;
  const latitude = radians(from.latitude);
  const sinLatitude =
    Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(radians(bearing));
  const longitude = Math.atan2(
    Math.sin(radians(bearing)) * Math.sin(angle) * Math.cos(latitude),
    Math.cos(angle) - Math.sin(latitude) * sinLatitude,
  );
  return {
    latitude: degrees(Math.asin(Math.max(-1, Math.min(1, sinLatitude)))),
    longitude: normalDeg(from.longitude + degrees(longitude) + 180) - 180,
  };
}

/** Any angle in degrees as 0 <= deg < 360. */
export function normalDeg(deg: number): number {
  const turned = deg % 360;
  // A tiny negative angle plus 360 rounds to 360 itself, which the range excludes.
  return turned < 0 ? (turned + 360) % 360 : turned + 0;
}

function radians(deg: number): number {
  return (deg * Math.PI) / 180;
}

function degrees(rad: number): number {
  return (rad * 180) / Math.PI;
}
