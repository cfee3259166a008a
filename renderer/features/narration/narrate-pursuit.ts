import { needsApproval } from '#shared/domain/car-command.ts';
import type { Incident } from '#shared/domain/incident.ts';
import type { OperatorId } from '#shared/domain/operator.ts';
import { ruleWords } from '../../i18n/action-words.ts';
import { vehicleName } from '../../i18n/incident-words.ts';
import type { Words } from '../../i18n/words.ts';
import type { Line } from './narrate.ts';

/**
 * What became of a stolen car between two moments. A watch that rings, a request that waits for a second person and the outcome of
 * one's own command interrupt.
 */
export function narratePursuit(words: Words, before: Incident, after: Incident, operatorId: OperatorId): Line[] {
  const { t, nameOf } = words;
  const [was, is] = [before.pursuit, after.pursuit];
  if (was === null || is === null || was === is) return [];
  const name = vehicleName(words, after.vehicle);
  const line = (text: string, isUrgent = false): Line => ({ text, isUrgent });
  const oldCommands = new Map(was.commands.map((command) => [command.actionId, command]));
  const rungBefore = new Set(was.watches.flatMap(({ actionId, fired }) => (fired === null ? [] : [actionId])));
  return [
    ...is.modes.flatMap(({ on, off }, index) => {
      const old = was.modes[index];
      return [
        ...(old === undefined ? [line(t('theftPanels.say.modeOn', { by: nameOf(on.by), name }))] : []),
        ...(off !== null && (old?.off ?? null) === null
          ? [line(t('theftPanels.say.modeOff', { by: nameOf(off.by), name }))]
          : []),
      ];
    }),
    ...is.sightings
      .slice(was.sightings.length)
      .map(({ isInSight }) => line(t(isInSight ? 'theftPanels.say.inSight' : 'theftPanels.say.sightLost', { name }))),
    ...(was.recovered === null && is.recovered !== null
      ? [line(t('theftPanels.say.recovered', { where: is.recovered.where, name }))]
      : []),
    ...is.watches
      .filter(({ actionId, fired }) => fired !== null && !rungBefore.has(actionId))
      .map(({ rule }) => line(t('theftPanels.say.rang', { rule: ruleWords(words, rule), name }), true)),
    ...is.commands.flatMap((one) => {
      const old = oldCommands.get(one.actionId);
      const command = t(`theftDesk.command.${one.command}`);
      const isOwn = one.by === operatorId;
      const outcome = one.settled === null ? null : t(`theftDesk.outcome.${one.settled.outcome}`);
      return [
        ...(old === undefined ? [line(t('theftPanels.say.command', { by: nameOf(one.by), command, name }))] : []),
        ...(old === undefined && needsApproval(one.command) && !isOwn
          ? [line(t('theftPanels.say.asked', { name }), true)]
          : []),
        ...(one.approved !== null && (old?.approved ?? null) === null
          ? [line(t('theftPanels.say.approved', { by: nameOf(one.approved.by), name }))]
          : []),
        ...(outcome !== null && (old?.settled ?? null) === null
          ? [line(t('theftPanels.say.outcome', { command, outcome, name }), isOwn)]
          : []),
      ];
    }),
  ];
}
