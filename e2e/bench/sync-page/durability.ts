import type { Durability } from './job.ts';

/**
 * Notes which durability the writing transactions of this Worker really have, and puts another one on all of them if asked
 * to: not every contender has a setting for it. To be called before anything opens a database.
 * @returns begins to note; what it gives fills up with the durabilities seen
 */
export function watchDurability(wanted: Durability): () => ReadonlySet<string> {
  const seen = new Set<string>();
  let isNoting = false;
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function transaction(stores, mode, options) {
    const begun = begin.call(this, stores, mode, wanted === 'own' ? options : { ...options, durability: wanted });
    if (isNoting && mode === 'readwrite') seen.add(begun.durability);
    return begun;
  };
  return () => {
    isNoting = true;
    return seen;
  };
}
