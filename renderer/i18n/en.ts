import { alarmWords } from './en/alarm.ts';
import { basemap } from './en/basemap.ts';
import { caseWords } from './en/case.ts';
import { contracts } from './en/contracts.ts';
import { documentWords } from './en/documents.ts';
import { frame } from './en/frame.ts';
import { mapWords } from './en/map.ts';
import { mapLegend } from './en/map-legend.ts';
import { mapSettings } from './en/map-settings.ts';
import { mapTools } from './en/map-tools.ts';
import { mapWindow } from './en/map-window.ts';
import { msdWords } from './en/msd.ts';
import { protocolWords } from './en/protocol.ts';
import { psapWords } from './en/psap.ts';
import { severityWords } from './en/severity.ts';
import { sharing } from './en/sharing.ts';
import { siren } from './en/siren.ts';
import { teamwork } from './en/teamwork.ts';
import { theftDesk } from './en/theft-desk.ts';
import { theftGuards } from './en/theft-guards.ts';
import { theftPanels } from './en/theft-panels.ts';
import { tracking } from './en/tracking.ts';
import { trays } from './en/trays.ts';
import { units } from './en/units.ts';
import { work } from './en/work.ts';
import type { Texts } from './texts.ts';

/** Every word that the English screen says. */
export const en: Texts = {
  ...frame,
  ...caseWords,
  ...trays,
  ...work,
  ...mapWords,
  ...basemap,
  ...mapTools,
  ...mapWindow,
  ...mapLegend,
  ...mapSettings,
  ...msdWords,
  ...siren,
  ...alarmWords,
  ...severityWords,
  ...psapWords,
  ...documentWords,
  ...protocolWords,
  ...teamwork,
  ...contracts,
  ...sharing,
  ...tracking,
  ...theftGuards,
  ...theftPanels,
  ...theftDesk,
  ...units,
};
