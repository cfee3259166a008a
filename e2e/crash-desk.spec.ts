import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { startConsole } from './harness/console-process.ts';
import { startGateway } from './harness/gateway-process.ts';
import { pdfPages } from './harness/pdf-text.ts';
import { recordedActions } from './harness/read-journal.ts';
import { expect, screen } from './harness/test.ts';
import { openSchema } from './schemas/schema-check.ts';

const inOrder = [
  'claim',
  'check',
  'call',
  'tell',
  'tell',
  'tell',
  'notify',
  'disclose',
  'disclose',
  'disclose',
  'disclose',
  'conference',
  'release',
  'hang-up',
  'hang-up',
  'close',
];

base("the demo's automatic crash from its alarm to its end, in the protocol's order, by keyboard alone", async () => {
  base.setTimeout(180_000);
  const documents = await mkdtemp(path.join(tmpdir(), 'leitstand-documents-'));
  const gateway = await startGateway('demo');
  const desk = await startConsole({
    gatewayUrl: gateway.url,
    operatorId: 'kmayer',
    environment: { LEITSTAND_DOCUMENTS: documents },
  });
  try {
    const { page } = desk;
    const { rows, log, casePanel } = screen(page);
    const crash = rows.filter({ hasText: '911 Carrera' });
    await expect(crash).toHaveCount(1);
    await expect(page.locator('[data-alarm]')).toHaveAttribute('data-alarm', '1');
    await expect(crash).toHaveAttribute('aria-selected', 'true');
    const incidentId = (await crash.getAttribute('data-incident-id')) ?? '';

    await base.step('claimed, checked, called: each by the space bar', async () => {
      await nextStep(page, 'Übernehmen');
      await logged(page, 'Übernommen, K. Mayer');
      await nextStep(page, 'Datensatz prüfen');
      await logged(page, 'Datensatz geprüft');
      await nextStep(page, 'sprechen');
      await logged(page, 'verbunden');
    });
    await base.step('the three questions move the estimate', async () => {
      await expect(casePanel).toContainText('je Insasse');
      await nextStep(page, 'Die drei Fragen');
      await keys(page, '2', '2', '1');
      await logged(page, 'jemand ab 55: ja');
      await keys(page, 'Escape');
      await expect(casePanel).toContainText('Gurt NEIN');
      await expect(casePanel).toContainText('jemand ab 55');
    });
    await base.step('the control centre in charge is called', async () => {
      await nextStep(page, 'Leitstelle anrufen');
      await keys(page, '1');
      await logged(page, 'Landesnotruf Liechtenstein');
    });
    let sheet = '';
    await base.step('the data goes by voice, as a page, as VEDS and as octets', async () => {
      await nextStep(page, 'Daten weitergeben');
      const panel = page.getByTestId('disclose-panel');
      await expect(panel.getByTestId('recipient')).toContainText('Landesnotruf Liechtenstein');
      await keys(page, '1');
      await expect(panel.getByTestId('passed')).toContainText('vorgelesen');
      sheet = await given(page, '2', 'Übergabeblatt');
      const [text = ''] = await pdfPages(sheet);
      for (const words of ['W 12345 A', '61 km/h', 'Landesnotruf Liechtenstein', 'K. Mayer', 'Gurt NEIN']) {
        expect(text).toContain(words);
      }
      const veds = await readFile(await given(page, '3', 'VEDS'), 'utf8');
      openSchema('veds/veds.xsd')(veds);
      const msd = await readFile(await given(page, '4', 'MSD'));
      expect(msd.byteLength).toBeGreaterThan(30);
      await keys(page, 'Escape');
    });
    await base.step('together on the line, until the control centre lets go', async () => {
      await nextStep(page, 'Konferenz');
      await keys(page, '1');
      await logged(page, 'Konferenz: alle verbunden');
      await nextStep(page, 'Freigabe');
      await logged(page, 'gibt das Gespräch frei');
      await keys(page, 'Shift+V');
      await logged(page, 'Gespräch beendet', 1);
      await keys(page, 'Shift+V');
      await logged(page, 'Gespräch beendet', 2);
    });
    await nextStep(page, 'Abschließen');
    await keys(page, '1');
    await logged(page, 'Abgeschlossen: übergeben');
    await expect(crash).toHaveCount(0);
    await expect(log.locator('[data-proof=pending], [data-proof=in-flight], [data-proof=refused]')).toHaveCount(0);
    expect((await recordedActions(gateway, incidentId)).kinds).toEqual(inOrder);
  } finally {
    await desk.remove();
    await gateway.remove();
    await rm(documents, { recursive: true, force: true });
  }
});

async function keys(page: Page, ...list: string[]): Promise<void> {
  for (const key of list) await page.keyboard.press(key);
}

/** Sees which step is the next one, and does it. */
async function nextStep(page: Page, step: string): Promise<void> {
  await expect(screen(page).casePanel.locator('[aria-current=step]')).toContainText(step);
  await page.keyboard.press('Space');
}

/** Waits until so many lines of the case's log say this and are recorded. */
async function logged(page: Page, text: string, count = 1): Promise<void> {
  const lines = screen(page).log.getByRole('listitem').filter({ hasText: text }).filter({ hasText: /#\d/ });
  await expect(lines).toHaveCount(count);
}

/** Has a file of the package written. @returns where it is */
async function given(page: Page, key: string, part: string): Promise<string> {
  await page.keyboard.press(key);
  const said = page.getByTestId('disclose-panel').getByRole('status');
  await expect(said).toContainText('Auf der Platte');
  await expect(said).toContainText(part);
  return ((await said.textContent()) ?? '').replace(/^.*Auf der Platte: /, '');
}
