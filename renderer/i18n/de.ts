import { alarmWords } from './de/alarm.ts';
import { basemap } from './de/basemap.ts';
import { caseWords } from './de/case.ts';
import { contracts } from './de/contracts.ts';
import { documentWords } from './de/documents.ts';
import { frame } from './de/frame.ts';
import { mapWords } from './de/map.ts';
import { mapLegend } from './de/map-legend.ts';
import { mapSettings } from './de/map-settings.ts';
import { mapTools } from './de/map-tools.ts';
import { mapWindow } from './de/map-window.ts';
import { msdWords } from './de/msd.ts';
import { protocolWords } from './de/protocol.ts';
import { psapWords } from './de/psap.ts';
import { severityWords } from './de/severity.ts';
import { sharing } from './de/sharing.ts';
import { siren } from './de/siren.ts';
import { teamwork } from './de/teamwork.ts';
import { theftDesk } from './de/theft-desk.ts';
import { theftGuards } from './de/theft-guards.ts';
import { theftPanels } from './de/theft-panels.ts';
import { tracking } from './de/tracking.ts';
import { trays } from './de/trays.ts';
import { units } from './de/units.ts';
import { work } from './de/work.ts';

/** Every word that the German screen says. English follows this shape (see texts.ts). */
export const de = {
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
} as const;
