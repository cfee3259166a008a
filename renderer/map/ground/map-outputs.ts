/**
 * Changes the numbers that a style's expression can give, and leaves alone those that it compares with.
 * @param value a number, or an expression of interpolate, step, case and match in any depth; anything else stays as it is
 */
export function mapOutputs<T>(value: T, change: (output: number) => number): T {
  // The shape stays what it was: numbers stay numbers, lists stay lists of the same length.
  return changed(value, change) as T;
}

function changed(value: unknown, change: (output: number) => number): unknown {
  if (typeof value === 'number') return change(value);
  if (!Array.isArray(value)) return value;
  const [operator] = value;
  const last = value.length - 1;
  return value.map((part, index) => (isOutput(operator, index, last) ? changed(part, change) : part));
}

/** Which places of an expression hold what it gives: style specification, "Expressions". */
function isOutput(operator: unknown, index: number, last: number): boolean {
  switch (operator) {
    case 'interpolate':
      return index >= 4 && index % 2 === 0;
    case 'step':
      return index >= 2 && index % 2 === 0;
    case 'case':
      return index >= 2 && (index % 2 === 0 || index === last);
    case 'match':
      return index >= 3 && (index % 2 === 1 || index === last);
    default:
      return false;
  }
}
