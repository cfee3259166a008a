import './siren.css';
import { noticeFromHash, type SirenNotice } from '#shared/desktop/siren-notice.ts';
import { siren as german } from '../i18n/de/siren.ts';
import { siren as english } from '../i18n/en/siren.ts';
import { createFormat } from '../i18n/format.ts';
import { alarmLine, type SirenWords } from './alarm-line.ts';
import { patternOf } from './pattern.ts';
import { createVoice } from './voice.ts';

/**
 * The siren's page. What it shows comes in its URL's fragment; it knows no bridge, no store and no gateway, so that nothing of
 * what may be broken can break it too.
 */
const unknownTrouble: SirenNotice = { kind: 'page-silent', at: null, language: 'de', alarm: null };
const texts: Record<SirenNotice['language'], SirenWords> = { de: german.siren, en: english.siren };
const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`siren.html has no element with the id ${id}`);
  return found;
};

let notice: SirenNotice | null = null;
let isAcknowledged = false;
const voice = createVoice(() => show());

function show(): void {
  if (notice === null) return;
  const { kind, at, language } = notice;
  const words = texts[language];
  document.documentElement.lang = language;
  element('title').textContent = words.title[kind];
  element('since').textContent = words.since[kind];
  element('at').textContent = at === null ? words.never : createFormat(language).time(at, Date.now());
  element('doing').textContent = words.doing[kind];
  element('case').textContent = notice.alarm === null ? '' : alarmLine(notice.alarm, words);
  element('case').hidden = notice.alarm === null;
  element('acknowledge').textContent = kind === 'alarm-unclaimed' ? words.showConsole : words.acknowledge;
  element('acknowledge').hidden = isAcknowledged;
  const sound = soundLine(notice, words);
  element('sound').textContent = sound;
  element('sound').hidden = sound === '';
}

function soundLine({ alarm }: SirenNotice, words: SirenWords): string {
  if (isAcknowledged) return words.acknowledged;
  if (alarm?.isSilent === true) return words.alarm.silent;
  return voice.isOn() ? '' : words.soundless;
}

/** Other trouble than before sounds anew, also when the one before was acknowledged. */
function read(): void {
  const before = notice;
  notice = noticeFromHash(location.hash) ?? unknownTrouble;
  const isSilent = notice.alarm?.isSilent === true;
  if (notice.kind !== before?.kind || isSilent !== (before.alarm?.isSilent === true)) {
    isAcknowledged = false;
    if (isSilent) voice.hush();
    else voice.sing(patternOf[notice.kind]);
  }
  show();
}

function acknowledge(): void {
  // Nobody silences an alarm without a name: whoever goes to the console has it there, by name.
  if (notice?.kind === 'alarm-unclaimed') {
    window.close();
    return;
  }
  voice.hush();
  isAcknowledged = true;
  show();
  // Only the operator can end this one, by signing in: the window is in the way of nothing but that.
  if (notice?.kind === 'sign-in-needed') window.close();
}

window.addEventListener('hashchange', read);
window.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' || key === 'Enter') acknowledge();
});
element('acknowledge').addEventListener('click', acknowledge);
element('acknowledge').focus();
read();
