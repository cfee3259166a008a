/** Where a run leaves its pictures, and keeps what it makes once for all its tests. */
export const outFolder = process.env.LEITSTAND_E2E_OUT ?? 'out/e2e';
