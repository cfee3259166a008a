/**
 * Resolves when the user wants an end: Ctrl-C, SIGTERM or a closed terminal.
 *
 * @returns {Promise<string>} which of them
 */
export function stopRequest() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(signal));
  });
}
