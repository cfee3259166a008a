/** Names of the vehicle types 1..23 in order (UN/ECE classes; DOMAIN section 2). Versions 1 and 2 know the first 13. */
export const vehicleTypeNames = [
  'M1',
  'M2',
  'M3',
  'N1',
  'N2',
  'N3',
  'L1e',
  'L2e',
  'L3e',
  'L4e',
  'L5e',
  'L6e',
  'L7e',
  'O',
  'R',
  'S',
  'T',
  'G',
  'SA',
  'SB',
  'SC',
  'SD',
  'other',
] as const;

/** Per MSD version: bits of the vehicle type's index, and how many types that version knows. */
export const vehicleTypeRange = {
  1: { bits: 4, count: 13 },
  2: { bits: 4, count: 13 },
  3: { bits: 5, count: 23 },
} as const;
