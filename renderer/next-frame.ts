const hiddenDelayMs = 100;

/**
 * Runs before the next paint; a hidden or minimised window paints nothing, so there it runs after a short wait: alarms
 * must not wait for somebody to look.
 */
export function nextFrame(run: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    run();
  };
  requestAnimationFrame(once);
  setTimeout(once, hiddenDelayMs);
}
