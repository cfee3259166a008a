import type { Language } from './i18n.ts';
import { numberFormat } from './number-format.ts';

/** The conventions of the console's country in each of its languages. */
export const locales: Record<Language, string> = { de: 'de-AT', en: 'en-GB' };

export type Unit = 'kilometer' | 'meter' | 'kilometer-per-hour' | 'mile-per-hour' | 'meter-per-second';

/** Numbers, dates and units in the operator's language and the desk's time zone. Times are milliseconds UTC. */
export interface Format {
  /** hh:mm:ss, with the date before it when it is not the day of `now`. */
  time(at: number, now: number): string;
  clock(at: number): string;
  /** The day alone: 14.11.2023. */
  date(at: number): string;
  number(value: number, maximumFractionDigits?: number): string;
  unit(value: number, unit: Unit, maximumFractionDigits?: number): string;
  /** A distance in metres as people say it: 80 m, 0.4 km, 12 km. */
  distance(metres: number): string;
  /** A clock difference in milliseconds as signed seconds: −0.2 s. */
  offset(ms: number): string;
  /** A journal number: #48 213. */
  seq(seq: number): string;
}

/** @param timeZone IANA name; left out, the desk's own */
export function createFormat(language: Language, timeZone?: string): Format {
  const locale = locales[language];
  const zone = timeZone === undefined ? {} : { timeZone };
  const clock = new Intl.DateTimeFormat(locale, { ...zone, timeStyle: 'medium', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(locale, { ...zone, day: '2-digit', month: '2-digit', year: 'numeric' });
  const signed = numberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const number = (value: number, maximumFractionDigits = 0) =>
    numberFormat(locale, { maximumFractionDigits }).format(value);
  const unit = (value: number, name: Unit, maximumFractionDigits = 0) =>
    numberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits }).format(value);
  return {
    time: (at, now) =>
      day.format(at) === day.format(now) ? clock.format(at) : `${day.format(at)} ${clock.format(at)}`,
    clock: (at) => clock.format(at),
    date: (at) => day.format(at),
    number,
    unit,
    distance: (metres) =>
      metres < 100 ? unit(metres, 'meter') : unit(metres / 1000, 'kilometer', metres < 10_000 ? 1 : 0),
    offset: (ms) => `${signed.format(ms / 1000).replace('-', '−')} s`,
    seq: (seq) => `#${String(seq).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}`,
  };
}
