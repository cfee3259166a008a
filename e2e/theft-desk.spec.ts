import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { raiseTheft, stolenCar, tellPosition, whileStanding } from './harness/alerts.ts';
import { type Browser, openBrowser } from './harness/browser.ts';
import { startConsole } from './harness/console-process.ts';
import { type GatewayProcess, startGateway } from './harness/gateway-process.ts';
import { openRawDesk } from './harness/raw-desk.ts';
import { readJournal, recordedActions } from './harness/read-journal.ts';
import { expect, screen } from './harness/test.ts';

const onTheRoad = [
  { latitude: 47.1412, longitude: 9.5209 },
  { latitude: 47.1437, longitude: 9.5201 },
  { latitude: 47.1461, longitude: 9.5192 },
];
const parked = { latitude: 47.1489, longitude: 9.5183 };

/** What is on record at the end, but for looks: they are the desk's own. */
const inOrder = [
  'claim',
  'call',
  'hang-up',
  'identify',
  'confirm',
  'theft-mode-on',
  'police-file',
  'watch',
  'heed',
  'share',
  'sight',
  'command',
  'approve',
  'recover',
  'theft-mode-off',
  'close',
];

base.describe.configure({ timeout: 300_000 });

base(
  'a stolen car from its owner’s word to its recovery, by keyboard alone, the second person at the second desk',
  async () => {
    const documents = await mkdtemp(path.join(tmpdir(), 'leitstand-documents-'));
    const gateway = await startGateway();
    const roth = await startConsole({
      gatewayUrl: gateway.url,
      operatorId: 'troth',
      environment: { LEITSTAND_DOCUMENTS: documents },
    });
    const berger = await startConsole({ gatewayUrl: gateway.url, operatorId: 'nberger' });
    let police: Browser | undefined;
    try {
      const { page } = roth;
      const { casePanel, row, log } = screen(page);
      const incidentId = await raiseTheft(gateway);
      await expect(row(incidentId)).toHaveAttribute('aria-selected', 'true');
      const at = (index: number) => onTheRoad[index] ?? parked;

      await base.step('claimed, the owner called, identified and asked: then theft mode, and not before', async () => {
        await nextStep(page, 'Übernehmen');
        await logged(page, 'Übernommen, T. Roth');
        await keys(page, 'Shift+M');
        await expect(screen(page).actionBar).toContainText('Halter nicht identifiziert');
        await nextStep(page, 'anrufen');
        await logged(page, 'verbunden');
        await keys(page, 'Shift+V');
        await logged(page, 'Gespräch beendet');
        await nextStep(page, 'identifizieren');
        await inPanel(page, 'identify-panel', 't');
        await page.keyboard.type('Frau Marxer');
        await keys(page, 'Enter', '1');
        await logged(page, 'Halter identifiziert (Frau Marxer)');
        await nextStep(page, 'Diebstahl bestätigen');
        await logged(page, 'Diebstahl vom Halter bestätigt');
        expect((await tellPosition(gateway, incidentId, at(0))).status).toBe(409);
        await expect(page.getByTestId('place-tag')).toHaveCount(0);
        await nextStep(page, 'Diebstahlmodus einschalten');
        await expect(page.getByTestId('theft-mode-on-panel')).toContainText('aktiv');
        await inPanel(page, 'theft-mode-on-panel', '1');
        await logged(page, 'Diebstahlmodus ein');
      });
      await base.step('it moves: each position is on the screen', async () => {
        for (const place of onTheRoad) expect((await tellPosition(gateway, incidentId, place)).status).toBe(201);
        await expect(page.getByTestId('place-tag')).toContainText('Vaduz');
        await expect(casePanel).toContainText('52 km/h');
        await logged(page, 'Position angesehen');
      });
      await base.step('the report to the police', async () => {
        await nextStep(page, 'Aktenzeichen der Polizei');
        await expect(page.getByTestId('police-file-panel').getByLabel('Aktenzeichen')).toBeFocused();
        await page.keyboard.type('PAD/26/1177');
        await keys(page, 'Tab', 'Control+A');
        await page.keyboard.type('LPD Vorarlberg');
        await keys(page, 'Enter');
        await logged(page, 'Aktenzeichen PAD/26/1177, LPD Vorarlberg');
      });
      await base.step('a watch rings and is heeded', async () => {
        await keys(page, 'Shift+W');
        await inPanel(page, 'watch-panel', '1');
        await logged(page, 'Wache: verlässt');
        await tellPosition(gateway, incidentId, { latitude: 47.1689, longitude: 9.5117 });
        await expect(page.getByTestId('watch-banner')).toBeVisible();
        // A key pressed in the moment in which the banner comes does not count.
        await expect(async () => {
          await keys(page, 'Shift+H');
          await expect(page.getByTestId('watch-banner')).toHaveCount(0, { timeout: 1_500 });
        }).toPass({ timeout: 20_000 });
        await logged(page, 'Wache zur Kenntnis genommen');
      });
      await base.step('a live position for the police, in their own browser', async () => {
        await keys(page, 'Shift+L');
        await inPanel(page, 'share-panel', '1');
        await expect(page.getByTestId('share-panel')).toContainText('30 Minuten');
        await keys(page, '1');
        await logged(page, 'Live-Position freigegeben für LPD Vorarlberg');
        police = await openBrowser(await addressOf(gateway, incidentId));
        const shown = police.page.locator('#share');
        await expect(shown).toContainText(stolenCar.plate);
        await expect(shown).toContainText('47.16890');
        await tellPosition(gateway, incidentId, at(2), { speedKmh: 34 });
        await expect(shown).toContainText('47.14610');
        await expect(casePanel).toContainText('zuletzt geöffnet');
      });
      await base.step('in sight; while it moves nothing is done to it', async () => {
        await nextStep(page, 'in Sicht');
        await inPanel(page, 'sight-panel', '1');
        await logged(page, 'Fahrzeug in Sicht');
        await tellPosition(gateway, incidentId, at(2), { speedKmh: 34 });
        await keys(page, 'Shift+R');
        await inPanel(page, 'command-panel', '3');
        const panel = page.getByTestId('command-panel');
        await expect(panel).toContainText('Stillstand');
        await expect(log.getByRole('listitem').filter({ hasText: 'Startsperre setzen' })).toHaveCount(0);
        await keys(page, 'Escape');
      });
      await base.step('it stands: one asks, another one approves, the car does it', async () => {
        await whileStanding(gateway, incidentId, parked, async () => {
          await expect(casePanel).toContainText('steht');
          await keys(page, 'Shift+R');
          await inPanel(page, 'command-panel', '3');
          await logged(page, 'Befehl: Startsperre setzen');
          await keys(page, 'Escape', 'Shift+A');
          await expect(screen(page).actionBar.or(page.getByTestId('approve-panel')).first()).toContainText(
            /jemand ander|andere|Person/,
          );
          await keys(page, 'Escape');
          const second = berger.page;
          await expect(second.getByTestId('approval-banner')).toContainText(stolenCar.model);
          await keys(second, 'Shift+A');
          await expect(second.getByTestId('approve-panel')).toContainText('T. Roth');
          await keys(second, '1');
          await logged(page, 'Befehl freigegeben (zweite Person)');
        });
        await expect(casePanel).toContainText('GESETZT');
      });
      await base.step('recovered, theft mode off: nothing is shared any more, no position is taken', async () => {
        await nextStep(page, 'Gefunden');
        await inPanel(page, 'recover-panel', '1');
        await logged(page, 'Fahrzeug gefunden');
        await nextStep(page, 'Diebstahlmodus ausschalten');
        await inPanel(page, 'theft-mode-off-panel', '1');
        await expect(page.getByTestId('theft-mode-off-panel')).toContainText('Startsperre bleibt ausdrücklich');
        await keys(page, '2');
        await logged(page, 'Diebstahlmodus aus (Startsperre bleibt)');
        expect((await tellPosition(gateway, incidentId, parked)).status).toBe(409);
        await expect(policePage(police).locator('#share')).toContainText('beendet');
        expect(await policePage(police).content()).not.toMatch(/47\.1|9\.5/);
      });
      await base.step('closed, and all of it on record', async () => {
        await nextStep(page, 'Abschließen');
        await inPanel(page, 'close-panel', '6');
        await logged(page, 'Abgeschlossen: Fahrzeug');
        await expect(row(incidentId)).toHaveCount(0);
        const kinds = (await recordedActions(gateway, incidentId)).kinds.filter((kind) => kind !== 'look');
        expect(kinds).toEqual(inOrder);
        const entries = await readJournal(gateway);
        const shown = entries.flatMap((entry) => (entry.kind === 'track:shown' ? [entry.to] : []));
        expect(new Set(shown)).toEqual(new Set(['troth', 'nberger', 'lhuber']));
        expect(entries.filter(({ kind }) => kind === 'command:settled')).toMatchObject([{ outcome: 'done' }]);
      });
    } finally {
      await police?.close();
      await berger.remove();
      await roth.remove();
      await gateway.remove();
      await rm(documents, { recursive: true, force: true });
    }
  },
);

function policePage(police: Browser | undefined): Page {
  if (police === undefined) throw new Error('the police have opened nothing');
  return police.page;
}

/** The address that the desk hands on, asked for as the desk does. */
async function addressOf(gateway: GatewayProcess, incidentId: string): Promise<string> {
  const desk = await openRawDesk(gateway, 'troth');
  try {
    const entries = await readJournal(gateway);
    const share = entries.flatMap((entry) =>
      entry.kind === 'action:recorded' && entry.incidentId === incidentId && entry.action.kind === 'share'
        ? [entry.action.id]
        : [],
    );
    const { url } = await desk.console.socket.timeout(10_000).emitWithAck('share:ask', { shareId: share[0] ?? '' });
    if (url === null) throw new Error('the gateway gives no address');
    return url;
  } finally {
    desk.close();
  }
}

async function keys(page: Page, ...list: string[]): Promise<void> {
  for (const key of list) await page.keyboard.press(key);
}

/** Waits until a panel is open, and presses a key in it. */
async function inPanel(page: Page, testId: string, key: string): Promise<void> {
  await expect(page.getByTestId(testId)).toBeVisible();
  await page.keyboard.press(key);
}

/** Sees which step is the next one, and does it. */
async function nextStep(page: Page, step: string): Promise<void> {
  await expect(screen(page).casePanel.locator('[aria-current=step]').filter({ hasText: step })).toBeVisible();
  await page.keyboard.press('Space');
}

/** Waits until a line of the case's log says this and is recorded. */
async function logged(page: Page, text: string): Promise<void> {
  const lines = screen(page).log.getByRole('listitem').filter({ hasText: text }).filter({ hasText: /#\d/ });
  await expect(lines.first()).toBeVisible();
}
