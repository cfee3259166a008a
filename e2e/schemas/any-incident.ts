import fc from 'fast-check';
import { airbagSchema, deltaVUnitSchema, finalRestSchema, impactSideSchema } from '#shared/domain/crash.ts';
import { type Incident, incidentSchema, triggerSchema, untouched } from '#shared/domain/incident.ts';
import { seatPlaceSchema } from '#shared/domain/people.ts';
import { startAt, uuid } from '#shared/domain/testing/builders.ts';
import { propulsionSchema } from '#shared/domain/vehicle.ts';
import { voiceQuestionSchema } from '#shared/domain/voice-fact.ts';

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const flag = maybe(fc.boolean());
const text = fc.string({ minLength: 1, maxLength: 40, unit: 'binary' });
const fraction = (max: number) => fc.double({ min: 0, max, noNaN: true, maxExcluded: true });

const crash = fc.record({
  impactSide: maybe(fc.constantFrom(...impactSideSchema.options)),
  deltaV: maybe(
    fc.record({
      magnitude: fraction(2000),
      unit: fc.constantFrom(...deltaVUnitSchema.options),
      isAtLimit: fc.boolean(),
      fromDeg: maybe(fraction(360)),
    }),
  ),
  isRollover: flag,
  hasFire: flag,
  hasFuelLeak: flag,
  finalRest: maybe(fc.constantFrom(...finalRestSchema.options)),
  airbags: fc.array(
    fc.record({
      place: fc.constantFrom(...airbagSchema.shape.place.options),
      seat: fc.constantFrom(...airbagSchema.shape.seat.options),
      isDeployed: flag,
    }),
    { maxLength: 6 },
  ),
});

const fix = fc.record({
  place: maybe(
    fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
  ),
  accuracyM: maybe(fraction(100_000)),
  isTrusted: fc.boolean(),
  headingDeg: maybe(fraction(360)),
  speedKmh: maybe(fraction(500)),
  earlierPlaces: fc.constant([]),
  source: fc.constant('msd' as const),
  measuredAt: maybe(fc.nat()),
  receivedAt: fc.constant(startAt),
});

const told = fc.array(
  fc.oneof(
    fc.record({ fact: fc.constantFrom(...voiceQuestionSchema.options), value: flag }),
    fc.record({ fact: fc.constant('occupants' as const), value: maybe(fc.nat(254)) }),
  ),
  { maxLength: 8 },
);

/** Crash cases of every degree of knowledge, from "a call came" to all that a car and its people can tell. */
export const anyIncident: fc.Arbitrary<Incident> = fc
  .record({
    trigger: fc.constantFrom(...triggerSchema.options),
    isTest: fc.boolean(),
    // Up to far beyond the year 9999: a car's clock can say anything.
    alarmedAt: maybe(fc.oneof(fc.nat(), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }))),
    callId: maybe(text),
    callBackNumber: maybe(fc.constant('+436641234567')),
    vehicle: fc.record({
      vin: maybe(fc.constant('WP0ZZZ99ZJS100042')),
      category: maybe(fc.constant('M1')),
      model: maybe(text),
      modelYear: maybe(fc.integer({ min: 1980, max: 2100 })),
      colour: maybe(text),
      plate: maybe(text),
      propulsion: fc.uniqueArray(fc.constantFrom(...propulsionSchema.options)),
    }),
    people: fc.record({
      occupants: maybe(fc.nat(254)),
      seats: fc.array(
        fc.record({ place: fc.constantFrom(...seatPlaceSchema.options), isOccupied: flag, isBelted: flag }),
        { maxLength: 6 },
      ),
    }),
    crash: maybe(crash),
    fix: maybe(fix),
    told,
  })
  .map(({ told: answers, ...known }) =>
    incidentSchema.parse({
      ...untouched,
      ...{ contract: null, pursuit: null },
      ...known,
      kind: 'crash',
      theft: null,
      messageIdentifier: null,
      msdHex: null,
      id: uuid(1),
      seq: 1,
      openedSeq: 1,
      openedAt: startAt,
      told: answers.map((answer, n) => ({ actionId: uuid(500 + n), at: startAt, by: 'kmayer', ...answer })),
    }),
  );
