/** Where the units of the bench drive: west, south, east, north; degrees. */
export const fleetBounds: [number, number, number, number] = [9.4, 46.6, 16.9, 48.8];
