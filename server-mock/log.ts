export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

/** Writes one line about something that matters to whoever runs the gateway. Ids only, never personal data. */
export type Log = (event: string, fields?: LogFields) => void;

/** A log of lines like `2026-01-31T12:03:07.001Z intake:recorded seq=12`, written with `writeLine`. */
export function createLog(writeLine: (line: string) => void, clock: () => number): Log {
  return (event, fields = {}) => {
    const pairs = Object.entries(fields).map(([name, value]) => `${name}=${quoted(value)}`);
    writeLine([new Date(clock()).toISOString(), event, ...pairs].join(' '));
  };
}

// Text can come from outside: a line break in it must not look like a line of ours.
function quoted(value: LogFields[string]): string {
  return typeof value === 'string' && !/^[\w.:/@+-]+$/.test(value) ? JSON.stringify(value) : String(value);
}
