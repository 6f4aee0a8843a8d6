/** Records of what was measured as a window shows them: how long each phase took, and each laptop for its part of it. */
import type { MeasuredKind, MeasuredPhase, Measurement } from '../../shared/measure/record.ts';
import type { PhaseTiming } from '../../shared/protocol/ipc.ts';

/** What a laptop does for all, by the names under which windows show it. */
const TASKS: readonly (readonly [kind: MeasuredKind, shown: string])[] = [
  ['shuffle', 'mixing'],
  ['prove-shuffle', 'proving'],
  ['decrypt', 'decrypting'],
];
/** The kind of work that has all ciphertexts of a phase pass by. */
const VOLUMES: Partial<Record<MeasuredPhase, MeasuredKind>> = {
  voting: 'check-ballots',
  mixing: 'verify-shuffle',
  decryption: 'verify-shares',
};

/**
 * Whole phases first, by the clock of the party that leads or, on a laptop of its own, by that one's; then laptops' tasks.
 * @param names of the nodes, the first that of node 1
 */
export function timingsOf(records: readonly Measurement[], names: readonly string[]): PhaseTiming[] {
  const lead = records.some(({ party }) => party === 'coordinator') ? 'coordinator' : 'node';
  const phases = records.flatMap(({ party, phase, kind, wall }) => {
    if (party !== lead || kind !== 'whole' || phase === 'finished') return [];
    const volume = records.find((one) => one.party === lead && one.phase === phase && one.kind === VOLUMES[phase]);
    return [{ phase, who: null, milliseconds: inMilliseconds(wall), ciphertexts: volume?.ciphertexts ?? 0 }];
  });
  const tasks = names.flatMap((who, i) =>
    TASKS.flatMap(([kind, phase]) => {
      const own = records.filter((one) => one.party === 'node' && one.place === i + 1 && one.kind === kind);
      if (own.length === 0) return [];
      const sum = (of: (one: Measurement) => number): number => own.reduce((all, one) => all + of(one), 0);
      const milliseconds = inMilliseconds(sum(({ wall }) => wall));
      return [{ phase, who, milliseconds, ciphertexts: sum(({ ciphertexts }) => ciphertexts) }];
    }),
  );
  return [...phases, ...tasks];
}

const inMilliseconds = (microseconds: number): number => Math.round(microseconds / 1000);
