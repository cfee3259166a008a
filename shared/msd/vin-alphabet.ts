/** Characters of a VIN in the order of their 6-bit index (ISO 3779: without I, O, Q; DOMAIN section 2). */
export const VIN_ALPHABET = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ';

/** Characters in a VIN (3 + 6 + 1 + 7). */
export const VIN_LENGTH = 17;
