import type { Incident } from '#shared/domain/incident.ts';

/**
 * Makes something of a case once for as long as the case and what else it depends on stay the same: of 200 cars on the map one
 * moves at a time, and the others are neither made nor compared again.
 * @param make depends on nothing but its arguments
 */
export function rememberByIncident<Key extends readonly unknown[], Made>(
  make: (incident: Incident, ...key: Key) => Made,
): (incident: Incident, ...key: Key) => Made {
  const known = new WeakMap<Incident, { key: Key; made: Made }>();
  return (incident, ...key) => {
    const last = known.get(incident);
    if (last?.key.every((part, index) => Object.is(part, key[index]))) return last.made;
    const made = make(incident, ...key);
    known.set(incident, { key, made });
    return made;
  };
}
