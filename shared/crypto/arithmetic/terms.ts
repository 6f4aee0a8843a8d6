/** Terms of a multi-scalar multiplication before it is computed: which of them change the sum, and which stand twice. */
import { type Bytes, equal } from '../../codec/bytes.ts';
import { engine, type Points, type Term } from './engine.ts';
import { gather, range } from './vector.ts';

/** Whether any scalar of a term is not 0: only then does it change a sum. */
export const isNonZero = ({ scalars }: Term): boolean => scalars.some((byte) => byte !== 0);

/** Without the points whose scalar is 0, which do not change a sum: of a single equation hardly any is left. */
export const needed = (terms: readonly Term[]): Term[] => terms.filter(isNonZero).map(compact);

function compact({ points, scalars, identity }: Term): Term {
  const kept = Uint32Array.from({ length: scalars.length / 32 }, (_, i) => i).filter((i) =>
    range(scalars, i, i + 1).some((byte) => byte !== 0),
  );
  return {
    points: points instanceof Uint8Array ? gather(points, kept) : engine.select(points, kept),
    scalars: gather(scalars, kept),
    ...(identity && { identity }),
  };
}

/** The same sum, in which points that several terms name, as the same `Points` or as equal bytes, stand once. */
export function merged(terms: readonly Term[]): Term[] {
  const once: Term[] = [];
  for (const term of terms) {
    const at = once.findIndex((other) => other.identity === term.identity && areSame(other.points, term.points));
    if (at < 0) once.push(term);
    else once[at] = { ...term, scalars: engine.scalars.add(once[at]!.scalars, term.scalars) };
  }
  return once;
}

function areSame(a: Points | Bytes, b: Points | Bytes): boolean {
  return a === b || (a instanceof Uint8Array && b instanceof Uint8Array && equal(a, b));
}
