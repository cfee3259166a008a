/** Runs every clean-up, also when one before it fails; the first failure is thrown at the end. */
export async function cleanUp(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const results = await Promise.allSettled(steps.map((step) => step()));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
