import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from './harness/accessibility.ts';
import { raiseCrash } from './harness/alerts.ts';
import { pdfPages } from './harness/pdf-text.ts';
import { recordedActions } from './harness/read-journal.ts';
import { test as base, expect, publishedMsds, screen } from './harness/test.ts';
import { openSchema } from './schemas/schema-check.ts';

const test = base.extend<{ documents: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern.
  documents: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'leitstand-documents-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

const wholeCrash = {
  vehicle: {
    vin: 'WP0ZZZ99ZJS100042',
    model: '911 Carrera',
    modelYear: 2018,
    colour: 'Gentianblau',
    plate: 'W 12345 A',
    propulsion: ['gasoline'],
  },
  seats: [
    { place: 'driver', isOccupied: true, isBelted: true },
    { place: 'front-passenger', isOccupied: true, isBelted: false },
  ],
  crash: {
    impactSide: 'front',
    deltaV: { magnitude: 52, unit: 'km/h', isAtLimit: false, fromDeg: 330 },
    isRollover: false,
    hasFire: false,
    airbags: [{ place: 'front', seat: 'driver', isDeployed: true }],
  },
};

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Names a recipient in the open panel, by keys. */
async function choose(page: Page, name: string): Promise<void> {
  await press(page, 't', 't');
  await page.keyboard.type(name);
  await press(page, 'Enter');
  await expect(page.getByTestId('recipient')).toHaveText(name);
}

/** Gives a part of the package away by its number key. @returns the file that the panel says is on the disk */
async function give(page: Page, key: string, count: number): Promise<string> {
  await press(page, key);
  const panel = page.getByTestId('disclose-panel');
  await expect(panel.getByTestId('passed').getByRole('listitem')).toHaveCount(count);
  const said = panel.getByRole('status');
  await expect(said).toContainText('Auf der Platte');
  return ((await said.textContent()) ?? '').replace(/^.*Auf der Platte: /, '');
}

test('the hand-over package by keyboard alone: sheet, VEDS, report; each on the disk first, then on record', async ({
  gateway,
  openConsole,
  documents,
}) => {
  const { page } = await openConsole({ environment: { LEITSTAND_DOCUMENTS: documents } });
  const incidentId = await raiseCrash(gateway, wholeCrash);
  await expect(screen(page).rows).toHaveCount(1);
  await press(page, 'c');
  await expect(screen(page).log).toContainText('Übernommen, K. Mayer');
  await press(page, 'i');
  const panel = page.getByTestId('disclose-panel');
  await expect(panel).toContainText('W 12345 A');

  await test.step('nothing is given away before it is known to whom', async () => {
    await press(page, '2');
    await expect(panel.getByRole('button', { name: 'Übergabeblatt' })).toHaveAttribute('aria-disabled', 'true');
    expect(await readdir(documents)).toEqual([]);
  });
  await choose(page, 'Leitstelle Feldkirch');

  await test.step('the sheet is one page that says who passes what to whom', async () => {
    const file = await give(page, '2', 1);
    expect(path.dirname(path.dirname(file))).toBe(documents);
    const pages = await pdfPages(file);
    expect(pages).toHaveLength(1);
    for (const words of [
      'Übergabeblatt',
      'Leitstelle Feldkirch',
      'K. Mayer',
      'W 12345 A',
      'WP0ZZZ99ZJS100042',
      '47,14352 N',
      '52 km/h',
      'Gurt NEIN',
      'T1 empfangen',
      incidentId,
    ]) {
      expect(pages[0]).toContain(words);
    }
    expect(pages[0]).toMatch(/Nicht bekannt.*Eingeklemmt/);
    await expect(panel).toBeVisible();
    await expect(page.getByTestId('printed')).toHaveCount(0);
  });

  await test.step('VEDS fits its schema and says what the car said', async () => {
    const veds = await readFile(await give(page, '3', 2), 'utf8');
    openSchema('veds/veds.xsd')(veds);
    expect(veds).toContain('<nc:MeasurePointValue>52.0</nc:MeasurePointValue>');
    expect(veds).toContain('<nc:OrganizationName>Leitstelle Feldkirch</nc:OrganizationName>');
  });

  await test.step('no octets where none came, no alert for a real case', async () => {
    await expect(panel.getByRole('button', { name: 'MSD' })).toContainText('keine MSD empfangen');
    await expect(panel.getByRole('button', { name: 'CAP' })).toContainText('nur bei Übung oder Testruf');
  });

  await test.step('read out, and the report with the whole log', async () => {
    await press(page, '1');
    await expect(panel.getByTestId('passed').getByRole('listitem')).toHaveCount(3);
    const report = (await pdfPages(await give(page, '6', 4))).join(' ');
    for (const words of ['Fallbericht', 'Protokoll', 'Meldung empfangen', 'Übernommen, K. Mayer', 'vorgelesen']) {
      expect(report).toContain(words);
    }
    expect(report).toMatch(/Annahme.*(eingehalten|verfehlt)/);
  });

  await test.step('a second sheet leaves the first as it is', async () => {
    const [folder = ''] = await readdir(documents);
    const before = await readdir(path.join(documents, folder));
    await give(page, '2', 5);
    expect(await readdir(path.join(documents, folder))).toHaveLength(before.length + 1);
  });

  await test.step('in both themes everybody can read it', async () => {
    expect(await accessibilityFaults(page)).toEqual([]);
    await press(page, 'F9');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await press(page, 'Escape');
  await expect(panel).toHaveCount(0);
  await expect(screen(page).strip).toContainText('0 ausstehend');
  const { kinds } = await recordedActions(gateway, incidentId);
  expect(kinds).toEqual(['claim', 'disclose', 'disclose', 'disclose', 'disclose', 'disclose']);
});

test('a car that told nothing but its octets: the sheet is one page, a drill is called one, CAP is an exercise', async ({
  gateway,
  openConsole,
  documents,
}) => {
  const { page } = await openConsole({ environment: { LEITSTAND_DOCUMENTS: documents } });
  const { hex } = publishedMsds[0] ?? { hex: '' };
  await gateway.intake('msd', { hex, callId: 'call-1' });
  await expect(screen(page).rows).toHaveCount(1);
  await press(page, 'c');
  await expect(screen(page).log).toContainText('Übernommen, K. Mayer');
  await press(page, 'i');
  await choose(page, 'Übungsleitung');
  const purpose = page.getByTestId('disclose-panel').getByRole('button', { name: 'Zweck' });
  for (let turn = 0; turn < 3 && !(await purpose.textContent())?.includes('Übung'); turn += 1) await press(page, '7');

  const [sheet = '', ...more] = await pdfPages(await give(page, '2', 1));
  expect(more).toEqual([]);
  expect(sheet).toMatch(/KEIN NOTFALL/);
  expect(sheet).toContain('unbekannt');
  const octets = await readFile(await give(page, '4', 2));
  expect(octets.toString('hex')).toBe(hex.toLowerCase().replaceAll(/\s/g, ''));
  const cap = await readFile(await give(page, '5', 3), 'utf8');
  openSchema('cap-1.2.xsd')(cap);
  expect(cap).toMatch(/<status>(Exercise|Test)<\/status>/);
});

test('a disk that refuses: the panel says so, nothing goes on record', async ({ gateway, openConsole }) => {
  // A file where the folder should be.
  const inTheWay = path.resolve(import.meta.dirname, '../package.json');
  const { page } = await openConsole({ environment: { LEITSTAND_DOCUMENTS: inTheWay } });
  const incidentId = await raiseCrash(gateway);
  await expect(screen(page).rows).toHaveCount(1);
  await press(page, 'c');
  await expect(screen(page).log).toContainText('Übernommen, K. Mayer');
  await press(page, 'i');
  await choose(page, 'Leitstelle Feldkirch');
  await press(page, '3');
  const panel = page.getByTestId('disclose-panel');
  await expect(panel.getByRole('alert')).toContainText('NICHT geschrieben und nicht eingetragen');
  await expect(panel).toContainText('Noch nichts.');
  expect((await recordedActions(gateway, incidentId)).kinds).toEqual(['claim']);
});
