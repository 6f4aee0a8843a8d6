/** Whether a cheat got what its entry claims, read off what the election shows; the same in a simulation and over sockets. */

import { type ElectionRecord, phaseOf } from '../../../board/record.ts';
import { type TimeClaim, timesInWords } from '../../../board/verify/punctuality.ts';
import { type Bytes, hex } from '../../../codec/bytes.ts';
import type { Culprit } from '../../../codec/culprit.ts';
import type { ErrorCode } from '../../../codec/errors/codes.ts';
import type { Verdict } from './cheat.ts';

/** What an election shows when it is over. */
export interface Aftermath {
  readonly faults: readonly {
    /** The node's name. */
    readonly culprit: string;
    readonly code: ErrorCode;
    readonly message: string;
    readonly proven: boolean;
  }[];
  /** Entries that the coordinator refused, by author in hexadecimal. */
  readonly refused: readonly { readonly author: string; readonly code: ErrorCode; readonly culprit: Culprit }[];
  readonly alarms: readonly { readonly by: string; readonly code: ErrorCode; readonly culprit: Culprit }[];
  /** The keys of the nodes in the manifest, in hexadecimal. */
  readonly seats: readonly string[];
  readonly finished: boolean;
  /** What a verdict says of times. */
  readonly times: readonly TimeClaim[];
}

/**
 * What a record shows, beside what was heard of it.
 * @param notes the newest checkpoints, as a transcript brings them
 */
export function aftermathOf(
  record: ElectionRecord | null | undefined,
  { refused, alarms }: Pick<Aftermath, 'refused' | 'alarms'>,
  notes: readonly string[] = [],
): Aftermath {
  const nodes = record?.manifest.nodes ?? [];
  return {
    faults: (record?.faults ?? []).map(({ culprit, code, message, proven }) => ({
      culprit: culprit.kind === 'node' ? nodes[culprit.index - 1]!.name : culprit.kind,
      code,
      message,
      proven,
    })),
    refused,
    alarms,
    seats: nodes.map(({ key }) => hex(key)),
    finished: record != null && phaseOf(record) === 'finished',
    times: record ? timesInWords(record, notes).map(({ name }) => name) : [],
  };
}

/** Who cheats. */
export interface Cheating {
  readonly name: string;
  readonly key: Bytes;
}

/** What is missing, in words; null where the verdict is as claimed. */
export function unmet(verdict: Verdict, { name, key }: Cheating, aftermath: Aftermath): string | null {
  const { faults, refused, alarms, seats, finished, times } = aftermath;
  const seen = JSON.stringify({ faults, refused, alarms });
  switch (verdict.shown) {
    case 'fault': {
      const { code, says = /./ } = verdict;
      const stands = faults.some(
        (fault) => fault.proven && fault.culprit === name && fault.code === code && says.test(fault.message),
      );
      return stands ? null : `no ${code} of ${name} stands on the board: ${seen}`;
    }
    case 'time-out':
      return faults.some(({ code, proven }) => code === 'time-out' && !proven) ? null : `nobody is missed: ${seen}`;
    case 'refusal': {
      const { code } = verdict;
      const named = refused.some(
        (one) => one.author === hex(key) && one.code === code && one.culprit.kind !== 'nobody',
      );
      return named || signedByNobody(verdict, refused) ? null : `${name} is not refused with ${code}: ${seen}`;
    }
    case 'alarm': {
      const { by, codes } = verdict;
      const raised = alarms.some(
        (alarm) =>
          alarm.by.startsWith(by === 'nodes' ? 'node' : 'voter') &&
          codes.includes(alarm.code) &&
          alarm.culprit.kind === 'coordinator',
      );
      return raised ? null : `no ${codes.join(' or ')} is raised by the ${by}: ${seen}`;
    }
    case 'one seat':
      return seats.filter((seat) => seat === hex(key)).length === 1 ? null : `${name} has more than one seat`;
    case 'claim':
      return times.includes(verdict.claim)
        ? null
        : `no verdict says ${verdict.claim}, but ${times.join() || 'nothing'}`;
    case 'no effect':
    case 'nothing':
      if (!finished) return 'the election has not ended';
      // A laptop that others took for lost is another story.
      return faults.some(({ proven }) => proven) ? `somebody is blamed: ${seen}` : null;
  }
}

/** Who posts an entry under another's name is known by the refusal alone. */
const signedByNobody = (verdict: Verdict, refused: Aftermath['refused']): boolean =>
  verdict.shown === 'refusal' &&
  ['bad-signature', 'not-on-roll'].includes(verdict.code) &&
  refused.some(({ code }) => code === verdict.code);
