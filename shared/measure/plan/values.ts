/** What one key of a plan of a sweep may say: a value, a list of them, or a range of numbers. */
import * as v from 'valibot';

/** As many as a list or a range may have. */
export const MAX_VALUES = 1000;

/** `{ from: 100, to: 1000, step: 100 }`, or with `factor: 2` the numbers that are so many times the one before. */
const range = (whole: boolean) => {
  const number = v.pipe(v.number('expected a number'), v.finite('expected a number'));
  return v.pipe(
    v.strictObject({
      from: number,
      to: number,
      step: v.exactOptional(v.pipe(number, v.gtValue(0, 'must be more than 0'))),
      factor: v.exactOptional(v.pipe(number, v.gtValue(1, 'must be more than 1'))),
    }),
    v.check((given) => (given.step === undefined) !== (given.factor === undefined), 'needs either step or factor'),
    v.check(({ from, to }) => from <= to, 'goes upwards, so from may not be more than to'),
    v.check(({ from, factor }) => factor === undefined || from > 0, 'with a factor, from must be more than 0'),
    v.transform((given) => numbersOf(given, whole)),
    v.check((all) => all.length <= MAX_VALUES, `has more than ${MAX_VALUES} values`),
    v.transform((all): unknown => all),
  );
};

interface Range {
  readonly from: number;
  readonly to: number;
  readonly step?: number;
  readonly factor?: number;
}

/** Each from `from` itself and not from the one before, so that errors do not add up; one more than the bound suffices. */
function numbersOf({ from, to, step, factor }: Range, whole: boolean): number[] {
  const all = new Set<number>();
  for (let i = 0; i <= MAX_VALUES; i++) {
    const exact = factor === undefined ? from + i * step! : from * factor ** i;
    // Twelve digits: what people write comes out as they would write it (0.1 + 2 · 0.1 is 0.3), and `to` is met.
    const value = whole ? Math.round(exact) : Number(exact.toPrecision(12));
    if (Number(exact.toPrecision(12)) > to) break;
    all.add(value);
  }
  return [...all];
}

const isObject = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

/** A list of `item`, or one of them, as a list. */
const listOf = <T>(item: v.GenericSchema<unknown, T>) => {
  const several = v.pipe(
    v.array(item),
    v.minLength(1, 'must not be an empty list'),
    v.maxLength(MAX_VALUES, `has more than ${MAX_VALUES} values`),
  );
  const one = v.pipe(
    item,
    v.transform((value): T[] => [value]),
  );
  return { several, one };
};

/** Values of any form. */
export function values<T>(item: v.GenericSchema<unknown, T>) {
  const { several, one } = listOf(item);
  return v.lazy((given): v.GenericSchema<unknown, T[]> => (Array.isArray(given) ? several : one));
}

/** Numbers, or words for numbers that follow from others; `whole` rounds what a factor gives. */
export function numbers<T extends number | string>(item: v.GenericSchema<unknown, T>, whole: boolean) {
  const { several, one } = listOf(item);
  const ranged = v.pipe(range(whole), several);
  return v.lazy(
    (given): v.GenericSchema<unknown, T[]> => (Array.isArray(given) ? several : isObject(given) ? ranged : one),
  );
}

export const noneTwice = <T>(schema: v.GenericSchema<unknown, T[]>) =>
  v.pipe(
    schema,
    v.check(
      (all) => new Set(all.map((value) => JSON.stringify(value))).size === all.length,
      'has a value twice: repetitions say how often each is held',
    ),
  );
