import { createContext } from 'react';

/** The centre's Mapbox token for every map of this page; null: without one. Never changes while the page lives. */
export const MapboxToken = createContext<string | null>(null);
