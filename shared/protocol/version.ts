/** Raised when an older console could no longer follow. A gateway refuses a console of another version with a reason. */
export const PROTOCOL_VERSION = 4;
