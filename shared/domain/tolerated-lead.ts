/** How far a desk's corrected clock may be ahead of the gateway's, milliseconds. */
export const toleratedLeadMs = 15_000;
