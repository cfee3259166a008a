/** Propulsion storages in the order of their flags (DOMAIN section 2). */
export const propulsions = ['gasoline', 'diesel', 'cng', 'lpg', 'electric', 'hydrogen', 'other'] as const;

/** How many of them each MSD version knows: version 1 has no `other`. */
export const propulsionCount = { 1: 6, 2: 7, 3: 7 } as const;
