/** What a key does while a distance is measured: sets a point at the crosshair or at the car, takes the last one back, ends. */
export type MeasureDeed = 'set' | 'set-at-car' | 'take-back' | 'end';

/** @returns null: the key is not for measuring */
export function measureDeed(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>,
): MeasureDeed | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return null;
  switch (event.key) {
    case 'Enter':
      return event.shiftKey ? 'set-at-car' : 'set';
    case 'Backspace':
      return 'take-back';
    case 'Escape':
      return 'end';
    default:
      return null;
  }
}
