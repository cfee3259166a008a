import type { z } from 'zod';
import { type Centre, centreSchema } from '#shared/domain/centre.ts';

/** A centre file that cannot be used: every fault of it, one a line, each with the place in the file. */
export class CentreFileError extends Error {
  readonly faults: readonly string[];

  constructor(path: string, faults: readonly string[]) {
    super(`the centre file ${path} cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'CentreFileError';
    this.faults = faults;
  }
}

/**
 * Reads the text of a centre file (docs/centre.md).
 * @param path is named in the faults
 * @throws CentreFileError with all faults at once
 */
export function readCentre(text: string, path: string): Centre {
  const parsed = centreSchema.safeParse(
    jsonOf(text, (fault) => new CentreFileError(path, [fault])),
    { reportInput: true },
  );
  if (parsed.success) return parsed.data;
  throw new CentreFileError(path, parsed.error.issues.flatMap(faultsOf));
}

/** @throws what `failed` makes of the fault, with its line and column, when the text is not JSON */
export function jsonOf(text: string, failed: (fault: string) => Error): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw failed(`not JSON, ${whereIn(text, String(error))}`);
  }
}

function whereIn(text: string, message: string): string {
  const before = text.slice(0, faultAt(text)).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${message.replace(/^SyntaxError: /, '')}`;
}

/** The engine does not always name a position; but what precedes the fault fails only because it ends there. */
function faultAt(text: string): number {
  let [fine, broken] = [0, text.length + 1];
  while (broken - fine > 1) {
    const middle = (fine + broken) >> 1;
    if (isBeginning(text.slice(0, middle))) fine = middle;
    else broken = middle;
  }
  return fine;
}

function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const message = String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? -1);
    return /end of JSON input|Unterminated string/.test(message) || position >= text.length;
  }
}

/** One fault for each name that nobody knows: each stands in a place of its own. */
function faultsOf(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${[...path, key].join('.')}: unknown name`);
  const place = path.length === 0 ? 'the whole file' : path.join('.');
  const expected = expectedAt(path) ?? issue.message;
  if (issue.input === undefined) return [`${place}: missing; expected ${expected}`];
  return [`${place}: ${JSON.stringify(issue.input).slice(0, 80)}; expected ${expected}`];
}

const anySeconds = 'whole seconds, 1 to 3600';
const anyShare = 'a number from 0 to 1';

/** What each field takes, by its path with numbers as `*`; what is not here, the schema says itself. */
const expected: Readonly<Record<string, string>> = {
  '': 'an object with the settings of docs/centre.md',
  name: 'a text of 1 to 120 characters',
  callBackNumber: 'an E.164 number such as +436641234567, or null',
  ownRegion: 'a region such as AT-9 (ISO 3166-2) or LI (ISO 3166-1), or null',
  clocks: 'answerWithinS and processWithinS',
  'clocks.answerWithinS': anySeconds,
  'clocks.processWithinS': anySeconds,
  escalateAfterS: 'a list of seconds for each of the priorities 1, 2 and 3',
  'severity.side': anyShare,
  'severity.frontal': anyShare,
  'severity.severe': anyShare,
  secondLookShare: anyShare,
  coordinateFormats: 'a list of at least one of decimal, dms, utm, mgrs, each once',
  'coordinateFormats.*': 'one of decimal, dms, utm, mgrs',
  guards: 'freshFixS, standstillKmh, sightHoldsMin and mostShareH',
  'guards.freshFixS': 'whole seconds, 1 to 60',
  'guards.standstillKmh': 'km/h, 0 to 5',
  'guards.sightHoldsMin': 'whole minutes, 1 to 30',
  'guards.mostShareH': 'whole hours, 1 to 24',
  telephone: 'one of by-hand, tel, simulated',
  'psaps.*': 'an entry of the directory',
  'psaps.*.id': 'an id of a-z, 0-9 and -, at most 64 characters',
  'psaps.*.name': 'a text of 1 to 120 characters',
  'psaps.*.psaps': 'a list of at least one of 112, 122, 133, 144, regional, 140, 141',
  'psaps.*.psaps.*': 'one of 112, 122, 133, 144, regional, 140, 141, as text',
  'psaps.*.regions': 'a list of at least one region',
  'psaps.*.regions.*': 'a region such as AT-7 (ISO 3166-2) or LI (ISO 3166-1)',
  'psaps.*.number': 'an E.164 number such as +436641234567, or null',
  'psaps.*.languages': 'a list of at least one language',
  'psaps.*.languages.*': 'a language such as de (ISO 639-1)',
  'psaps.*.note': 'a text of 1 to 400 characters, or null',
};

function expectedAt(path: readonly string[]): string | undefined {
  if (path[0] === 'escalateAfterS' && path.length > 1) {
    return path.length === 2 ? '1 to 5 numbers of seconds that rise' : anySeconds;
  }
  return expected[path.map((part) => (/^\d+$/.test(part) ? '*' : part)).join('.')];
}
