/** What the board awaits from a node: derived from the record and its person's word, which is kept; a restart forgets nothing. */

import type { ElectionRecord } from '../../board/record.ts';
import { endOf, nextMixer, phaseOf, tipOf } from '../../board/record.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { unreachable } from '../../codec/error.ts';
import type { NodeIndex } from '../../election/manifest.ts';
import { badDealer, type Secrets } from './ceremony.ts';
import { isHeld } from './holding.ts';
import type { Disk, Duty, Replica } from './state.ts';

/** The next duty of this node at `now`, in milliseconds, or null while the board awaits others or its plan holds the results back. */
export function dutyOf({ record, index: me }: Replica, disk: Disk, now: number): Duty | null {
  const { secrets, drafts } = disk;
  if (me === 0) return null;
  const phase = phaseOf(record);
  switch (phase) {
    case 'ceremony':
      return ceremonyDuty(record, me, secrets);
    case 'mixing':
      return mixingDuty(record, me);
    case 'decryption': {
      if (!record.key!.trustees.includes(me)) return null;
      if (!record.shareSets.has(me))
        return isHeld(record, disk, now) ? null : { kind: 'shares', list: record.finalList!.list };
      // Agreeing is for its person, whose word is a draft.
      const due = record.joins.map(({ hash, agreed }) => ({ duty: { kind: 'agree', join: hash } as const, agreed }));
      return due.find(({ duty, agreed }) => drafts.has(dutyName(duty)) && !agreed.has(me))?.duty ?? null;
    }
    case 'finished':
      return record.attests.has(me) ? null : { kind: 'attest', result: endOf(record)!.hash };
    case 'enrolment':
    case 'voting':
      return null;
    default:
      return unreachable(phase);
  }
}

function ceremonyDuty({ ceremony, ...rest }: ElectionRecord, me: NodeIndex, secrets: Secrets): Duty | null {
  const { attempt, participants, accepts, commits, deals, confirms, faulty } = ceremony;
  if (!participants.includes(me)) return null;
  const complete = (said: { size: number }) => said.size === participants.length;
  if (!accepts.has(me)) return { kind: 'accept', attempt };
  if (!complete(accepts)) return null;
  if (!commits.has(me)) return { kind: 'deal-commit', attempt };
  if (!complete(commits)) return null;
  if (!deals.has(me)) return { kind: 'deal', attempt };
  if (!complete(deals) || faulty.size > 0 || confirms.has(me)) return null;
  const dealer = badDealer({ ceremony, ...rest }, me, secrets);
  return dealer === null ? { kind: 'key-confirm', attempt } : { kind: 'complaint', attempt, dealer };
}

function mixingDuty(record: ElectionRecord, me: NodeIndex): Duty | null {
  const unproven = record.chain.find((mix) => mix.node === me && !mix.proof);
  if (unproven) return { kind: 'mix-proof', input: unproven.input, output: unproven.output.sha256 };
  return nextMixer(record) === me ? { kind: 'mix', input: tipOf(record) as Bytes } : null;
}

/** The name under which a duty's entry is kept until it stands on the board. */
export function dutyName(duty: Duty): string {
  switch (duty.kind) {
    case 'accept':
    case 'deal-commit':
    case 'deal':
    case 'key-confirm':
      return `${duty.kind}/${duty.attempt}`;
    case 'complaint':
      return `complaint/${duty.attempt}/${duty.dealer}`;
    case 'mix':
      return `mix/${hex(duty.input)}`;
    case 'mix-proof':
      return `mix-proof/${hex(duty.output)}`;
    case 'shares':
      return `shares/${hex(duty.list)}`;
    case 'agree':
      return `agree/${hex(duty.join)}`;
    case 'attest':
      return `attest/${hex(duty.result)}`;
    default:
      return unreachable(duty);
  }
}
