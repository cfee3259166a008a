import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import type { Incident } from './incident.ts';
import { project } from './project.ts';
import { action, intents, opened, recorded, uuid } from './testing/builders.ts';

const row = fold(undefined, opened(1)) as Incident;
const anyActions = fc
  .array(fc.constantFrom(...Object.values(intents)), { maxLength: 12 })
  .map((list) => list.map((intent, index) => action(index, intent)));

describe('project', () => {
  it('VIEW-1 shows pending actions over the row and leaves the row as it is', () => {
    const frozen = structuredClone(row);
    const shown = project(row, [action(1, intents.claim), action(2, intents.dispatch)]);
    expect(shown.claim?.by).toBe('kmayer');
    expect(shown.dispatched).toHaveLength(1);
    expect(row).toEqual(frozen);
  });

  it('VIEW-1 an action that is pending and already recorded counts once', () => {
    fc.assert(
      fc.property(anyActions, fc.nat(), (actions, cut) => {
        const entries = actions.map((one, index) => recorded(index + 2, one));
        const whole = entries.reduce<Incident | undefined>(fold, row);
        const part = entries.slice(0, cut % (entries.length + 1)).reduce<Incident | undefined>(fold, row);
        expect({ ...project(part as Incident, actions), seq: 0 }).toEqual({ ...whole, seq: 0 });
      }),
      { seed: 3 },
    );
  });

  it('leaves actions of other cases out', () => {
    expect(project(row, [action(1, intents.claim, uuid(2))])).toBe(row);
  });
});
