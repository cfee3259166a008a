/** The oldest Node that everything here runs on, as package.json's `engines` says. */
export const OLDEST_NODE = '20.19.0';

/**
 * Says in a sentence what is wrong with this Node; null when it is new enough.
 *
 * @param {string} version such as `20.19.4` or `v22.1.0`
 * @returns {string | null}
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return null;
  return `Node ${OLDEST_NODE} or newer is needed; this is ${version}.`;
}
