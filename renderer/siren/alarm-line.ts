import type { UnclaimedAlarm } from '#shared/desktop/heartbeat.ts';
import type { siren } from '../i18n/de/siren.ts';
import type { Shape } from '../i18n/texts.ts';

export type SirenWords = Shape<typeof siren>['siren'];

/** Which case nobody has claimed, as the siren names it: "Automatischer Notruf · 911 Carrera W 12345 A · Stufe 1". */
export function alarmLine(alarm: UnclaimedAlarm, { alarm: words }: SirenWords): string {
  const parts = [
    alarm.isTest ? words.test : null,
    words[alarm.title],
    alarm.vehicle ?? words.unknownVehicle,
    words.level.replace('{{level}}', String(alarm.level)),
    alarm.count > 1 ? words.more.replace('{{count}}', String(alarm.count - 1)) : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
