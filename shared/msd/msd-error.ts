/**
 * The one error of the MSD decoder: these octets are no MSD as EN 15722 writes it.
 * `field`: path of the field that failed, like 'msdStructure.vehicleDirection'.
 * `bit`: position in bits from the start of the given octets. `expected`: what should have stood there.
 */
export class MsdError extends Error {
  readonly field: string;
  readonly bit: number;
  readonly expected: string;

  constructor(field: string, bit: number, expected: string) {
    super(`${field} at bit ${bit}: expected ${expected}`);
    this.name = 'MsdError';
    this.field = field;
    this.bit = bit;
    this.expected = expected;
  }
}
