import './siren.css';
import { noticeFromHash, type SirenNotice } from '#shared/desktop/siren-notice.ts';
import { siren as german } from '../i18n/de/siren.ts';
import { siren as english } from '../i18n/en/siren.ts';
import { createFormat } from '../i18n/format.ts';
import { patternOf } from './pattern.ts';
import { createVoice } from './voice.ts';

/**
 * The siren's page. What it shows comes in its URL's fragment; it knows no bridge, no store and no gateway, so that nothing of
 * what may be broken can break it too.
 */
const unknownTrouble: SirenNotice = { kind: 'page-silent', at: null, language: 'de' };
const texts = { de: german.siren, en: english.siren };
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
  element('at').textContent = at === null ? words.never : createFormat(language).clock(at);
  element('doing').textContent = words.doing[kind];
  element('acknowledge').textContent = words.acknowledge;
  element('acknowledge').hidden = isAcknowledged;
  const sound = isAcknowledged ? words.acknowledged : voice.isOn() ? '' : words.soundless;
  element('sound').textContent = sound;
  element('sound').hidden = sound === '';
}

/** Other trouble than before sounds anew, also when the one before was acknowledged. */
function read(): void {
  const before = notice?.kind;
  notice = noticeFromHash(location.hash) ?? unknownTrouble;
  if (notice.kind !== before) {
    isAcknowledged = false;
    voice.sing(patternOf[notice.kind]);
  }
  show();
}

function acknowledge(): void {
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
