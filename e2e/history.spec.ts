import { raiseCrash } from './harness/alerts.ts';
import { expect, screen, test } from './harness/test.ts';

/** More than a snapshot brings of one case. */
const updates = 30;

test('IN-5 a fresh console fetches the older part of a case when it is selected, back to its opening', async ({
  gateway,
  openConsole,
}) => {
  for (let n = 0; n <= updates; n += 1) {
    await raiseCrash(gateway, { callId: 'long', crash: { hasFire: n % 2 === 0 } });
  }
  const { page } = await openConsole();
  const { rows, log } = screen(page);
  await expect(rows).toHaveCount(1);
  const lines = log.getByRole('listitem');
  await expect(lines).toHaveCount(updates + 1);
  await expect(lines.first()).toContainText('Meldung empfangen');
  await expect(lines.first()).toContainText('#1');
  await expect(page.getByTestId('older-entries')).toBeHidden();
});
