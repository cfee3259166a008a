/** Asks for the position every two seconds, ages it every second, and goes dark for good once the share has ended. */
import { showEnd, showPosition } from './show.js';
import { wordsOf } from './words.js';

const POLL_MS = 2000;
const ANSWER_WITHIN_MS = 5000;
/** Longer without an answer than this is said. */
const SILENT_MS = 6000;

const page = document.getElementById('share');
const words = wordsOf(document.documentElement.lang);
const address = `${location.pathname.replace(/\/$/, '')}/position`;

let heard = null;
let heardMs = 0;
let hasEnded = false;

page.textContent = words.t.wait;

/** The gateway's time by its last answer, on a clock that nobody can set. */
function now() {
  return heard.at + (performance.now() - heardMs);
}

function end() {
  hasEnded = true;
  heard = null;
  showEnd(page, words);
}

function show() {
  if (hasEnded || heard === null) return;
  // Its time is over whether or not the gateway can still say so.
  if (now() > heard.until) {
    end();
    return;
  }
  const isSilent = performance.now() - heardMs > SILENT_MS;
  showPosition(page, words, heard, now(), isSilent ? heard.at : null);
}

async function ask() {
  const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  if (hasEnded) return;
  if (response.status === 410 || response.status === 404) end();
  else if (response.ok) {
    const answer = await response.json();
    if (hasEnded) return;
    heard = answer;
    heardMs = performance.now();
    show();
  }
}

async function poll() {
  // Not heard is shown by its age.
  await ask().catch(() => undefined);
  if (!hasEnded) setTimeout(poll, POLL_MS);
}

setInterval(show, 1000);
poll();
