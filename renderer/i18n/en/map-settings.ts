/** English. The engine that draws the map, and the centre's key for Mapbox. */
export const mapSettings = {
  mapSettings: {
    notice: {
      'token-refused': 'Mapbox token refused: map from stock',
      unreachable: 'Mapbox cannot be reached: map from stock',
      'engine-failed': 'Mapbox map out of order: map from stock',
    },
    lost: 'Graphics failed: the map is being drawn again',
    title: 'Map: Mapbox token',
    lead: "With the centre's own token this desk draws the maps of Mapbox. It then talks to servers of Mapbox, usage data included. Without a token it draws the map from stock.",
    state: {
      none: 'No token kept.',
      sealed: 'Token kept, encrypted by the system: {{token}}',
      memory: 'The token holds until the console ends, because this system cannot keep it encrypted: {{token}}',
      rollout: 'Token given at rollout (LEITSTAND_MAPBOX_TOKEN), not to be changed here: {{token}}',
    },
    unsealed: 'This system cannot keep the token encrypted: it holds only until the console ends.',
    field: 'Public token (pk. …)',
    keep: 'Use it',
    remove: 'Remove the token',
    reload: 'The page then loads again. Alarms and reports stay.',
    failed: 'The token could not be kept. The one before still holds. ({{why}})',
    fault: {
      empty: 'Type or paste a token.',
      secret: 'This is a secret token (sk. …). It does not belong in a console. Please use the public one (pk. …).',
      'no-token': 'This is no Mapbox token: it begins with pk. and has no blanks.',
    },
  },
} as const;
