import { useEffect, useRef } from 'react';

/** An address that waits to be copied by hand: selected, and nothing in it can be changed. */
export function AddressField({ url, label }: { url: string; label: string }) {
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is selected anew
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [url]);
  return <input ref={field} className="field mono share-address" readOnly aria-label={label} value={url} />;
}
