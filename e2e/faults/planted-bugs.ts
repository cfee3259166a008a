import type { FindingKind } from './checker.ts';
import type { Plant } from './plant.ts';
import type { Theme } from './schedule.ts';

/** A bug, and what kind of round is to find it. */
export interface PlantedBug extends Plant {
  theme: Theme;
  finds: FindingKind;
  isInGateway?: boolean;
}

/** What others got wrong (DOMAIN section 8), and what this design must not. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'the cursor is moved before the rows',
    theme: 'walk',
    finds: 'not-converged',
    edits: [
      {
        file: 'renderer/store/inbox.ts',
        text: `incidents.bulkPut(folded.map(toRow)),
      entries.bulkPut(readable.flatMap(toEntryRow)),`,
        planted: `void setTimeout(() => {
        incidents
          .bulkPut(folded.map(toRow))
          .then(() => entries.bulkPut(readable.flatMap(toEntryRow)))
          .catch(() => {});
      }, 10),`,
      },
    ],
  },
  {
    name: 'a repeated id is recorded again',
    theme: 'answers',
    finds: 'doubled',
    isInGateway: true,
    edits: [
      {
        file: 'server-mock/actions/settle-actions.ts',
        text: 'if (before !== undefined) {',
        planted: `if (before?.result.status === 'refused') {`,
      },
      {
        file: 'server-mock/actions/action-results.ts',
        text: 'AS r (id, digest, result)`,',
        planted: 'AS r (id, digest, result) ON CONFLICT DO NOTHING`,',
      },
    ],
  },
  {
    name: 'what was in flight stays so after a crash',
    theme: 'answers',
    finds: 'not-converged',
    edits: [
      { file: 'renderer/sync/drain.ts', text: 'if (mayHoldStrays) await recover(database);', planted: 'void recover;' },
    ],
  },
  {
    name: 'an action is given up after two tries',
    theme: 'answers',
    finds: 'not-converged',
    edits: [
      {
        file: 'renderer/sync/choose-batch.ts',
        text: `if (row.state !== 'pending' || !isDue`,
        planted: `if (row.state !== 'pending' || row.attempts > 1 || !isDue`,
      },
    ],
  },
  {
    name: 'the outbox is sent in no particular order',
    theme: 'partition',
    finds: 'reordered',
    edits: [{ file: 'renderer/store/outbox.ts', text: `.sortBy('order')`, planted: `.sortBy('id')` }],
  },
];
