/** What is seen, from what was heard last and how long ago. */
import { drawing } from './draw.js';

/** Below this speed a car is said to stand: measured speeds waver. */
const STANDING_KMH = 3;
/** A position older than this is told with how far the car may have come since. */
const FRESH_MS = 5000;

function tag(name, className, text) {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

/** Metres from the measured place within which the car is by now, at `boundKmh` at most; null while the position is fresh. */
export function reachOf({ accuracyM, boundKmh }, ageMs) {
  return ageMs <= FRESH_MS ? null : (accuracyM ?? 0) + (boundKmh / 3.6) * (ageMs / 1000);
}

/** @returns the lines about the last position: when, how exact, how fast, and how far it may have come since */
export function stateLines({ t, ...words }, fix, now) {
  const ageMs = now - fix.at;
  const exact = fix.accuracyM === null ? t.accuracyUnknown : t.accuracy(words.distance(fix.accuracyM));
  const to = fix.headingDeg === null ? null : words.compass(fix.headingDeg);
  const isStanding = fix.speedKmh !== null && fix.speedKmh < STANDING_KMH;
  const going = isStanding
    ? t.standing
    : fix.speedKmh === null
      ? t.speedUnknown
      : t.moving(words.speed(fix.speedKmh), to);
  const reachM = reachOf(fix, ageMs);
  const asOf = fix.isMeasured ? t.asOf : t.heardAt;
  return {
    now: [asOf(words.clock(fix.at), words.age(ageMs)), exact, going].join(', '),
    untrusted: fix.isTrusted ? null : t.untrusted,
    estimate: reachM === null ? null : t.estimate(words.distance(reachM), words.speed(fix.boundKmh)),
    reachM,
  };
}

/** Puts everything that was heard on the page. @param silentSince when the gateway was heard last, null while it is heard */
export function showPosition(page, words, heard, now, silentSince) {
  const { t } = words;
  const { car, fix } = heard;
  const plate = car.plate ?? t.unknownPlate;
  document.title = `${plate} · ${t.title}`;
  const parts = [
    tag('h1', '', plate),
    tag('p', '', [car.model, car.colour].filter((one) => one !== null).join(', ')),
    tag('p', 'file', heard.fileNumber === null ? '' : t.fileNumber(heard.fileNumber)),
  ];
  if (silentSince !== null) parts.push(tag('p', 'warning silent', t.silent(words.clock(silentSince))));
  if (fix === null) parts.push(tag('p', 'now', t.noFix));
  else parts.push(...aboutFix(words, heard, now));
  parts.push(tag('p', 'muted', `${t.from(heard.centre)}, ${t.until(words.minute(heard.until))}`));
  replaceChanged(page, parts);
}

/** Leaves alone what is the same as before: nobody loses what they have just selected, or stand on. */
function replaceChanged(page, parts) {
  const focused = document.activeElement?.className ?? '';
  for (const node of [...page.childNodes].slice(parts.length)) node.remove();
  parts.forEach((part, index) => {
    const before = page.childNodes[index];
    if (before === undefined) page.append(part);
    else if (!before.isEqualNode(part)) before.replaceWith(part);
  });
  if (focused !== '' && document.activeElement === document.body)
    page.querySelector(`.${CSS.escape(focused)}`)?.focus();
}

function aboutFix(words, { fix, track }, now) {
  const { t } = words;
  const lines = stateLines(words, fix, now);
  const { latitude, longitude } = fix.place;
  const coordinates = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const place = tag('div', 'place', '');
  const map = tag('a', 'map', t.openMap);
  map.href = `geo:${latitude.toFixed(5)},${longitude.toFixed(5)}`;
  place.append(tag('output', 'coordinates', coordinates), copyButton(t, coordinates), map);
  return [
    tag('p', 'now', lines.now),
    ...(lines.untrusted === null ? [] : [tag('p', 'warning', lines.untrusted)]),
    ...(lines.estimate === null ? [] : [tag('p', 'warning estimated', lines.estimate)]),
    place,
    drawing(
      track,
      { accuracyM: fix.accuracyM, reachM: lines.reachM, headingDeg: fix.headingDeg },
      { title: t.drawing, distance: words.distance },
    ),
    tag('p', 'muted', t.legend),
  ];
}

let copiedUntil = { at: 0, text: '' };

function copyButton(t, coordinates) {
  const button = tag('button', 'copy', performance.now() < copiedUntil.at ? copiedUntil.text : t.copy);
  button.type = 'button';
  const say = (text) => {
    copiedUntil = { at: performance.now() + 2000, text };
    button.textContent = text;
  };
  button.addEventListener('click', () => {
    // Over plain http a browser has no clipboard to write to.
    if (navigator.clipboard === undefined) say(t.notCopied);
    else
      navigator.clipboard.writeText(coordinates).then(
        () => say(t.copied),
        () => say(t.notCopied),
      );
  });
  return button;
}

/** The end: nothing of what was shown stays anywhere on the page. */
export function showEnd(page, { t }) {
  document.title = t.endedTitle;
  document.body.className = 'ended';
  page.replaceChildren(tag('h1', '', t.endedTitle), tag('p', '', t.ended));
}
