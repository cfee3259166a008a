import { readFile } from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Counts of a Vitest JSON report. A file that cannot even be loaded counts as one failure.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Counts}
 */
export function countsOfVitest(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/**
 * Counts of a Playwright JSON report. Errors outside of tests count as failures.
 *
 * @param {{ stats: { expected: number, flaky: number, unexpected: number }, errors: unknown[] }} report
 * @returns {Counts}
 */
export function countsOfPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

/**
 * Adds up the reports that were written.
 *
 * @param {{ vitest: string, playwright: string }} paths
 * @returns {Promise<Counts>}
 */
export async function readCounts({ vitest, playwright }) {
  const parts = [await readReport(vitest, countsOfVitest), await readReport(playwright, countsOfPlaywright)];
  return parts.reduce((sum, part) => ({ passed: sum.passed + part.passed, failed: sum.failed + part.failed }));
}

/**
 * @template Report
 * @param {string} path
 * @param {(report: Report) => Counts} count
 */
async function readReport(path, count) {
  try {
    return count(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // Not written: the run ended before.
    return { passed: 0, failed: 0 };
  }
}
