/**
 * The written checklist: what each check is called, what it means that it passed, and what the record says of it. V1 to
 * V5 are about the file as a whole, V6 to V18 follow the election from its key to its witnesses.
 */
import { culpritInWords } from '../../codec/culprit.ts';
import { closeQuorum, type NodeIndex } from '../../election/manifest.ts';
import { tooFewAtClose } from '../../election/too-few.ts';
import type { CheckId } from '../check-id.ts';
import { type ElectionRecord, endOf, isJoined, isWitnessed, sharesThatCount } from '../record.ts';
import { culpritOf, node } from '../refusal.ts';
import type { ReportedFault } from './verdict.ts';

export interface Definition {
  readonly name: string;
  readonly meaning: string;
  /** Whether what it judges stands on this board. */
  due(record: ElectionRecord): boolean;
  /** Whether it is decided: nothing that may still follow on the board belongs to it. */
  decided(record: ElectionRecord): boolean;
  /** What was found where it passed; or, where it is not due, what is missing. */
  found(record: ElectionRecord): string;
}

const many = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;

const names = ({ manifest }: ElectionRecord, nodes: Iterable<NodeIndex>): string =>
  [...nodes].map((index) => culpritInWords(culpritOf(node(index), manifest))).join(', ');

const always = () => true;
const never = () => false;
const closed = ({ closing }: ElectionRecord): boolean => closing !== null;
const mixed = ({ finalList }: ElectionRecord): boolean => finalList !== null;
const hasResult = ({ result }: ElectionRecord): boolean => result !== null;
const hasRoll = ({ voters }: ElectionRecord): boolean => voters !== null;
const proofs = ({ chain }: ElectionRecord): number => chain.filter(({ proof }) => proof?.valid).length;

/** What is missing, unless the election has ended without it. */
const missing = ({ shortfall }: ElectionRecord, words: string): string =>
  shortfall ? 'too few ballots count: nothing is mixed or opened' : words;

export const checklist: Readonly<Record<CheckId, Definition>> = {
  V1: {
    name: 'Manifest',
    meaning:
      'Entry 0 freezes the election in a version this program knows; its numbers satisfy 1 ≤ t ≤ m ≤ n, its keys are distinct, and its fingerprint is the expected one where one was given.',
    due: always,
    decided: ({ log }) => log.size > 0,
    found: ({ manifest: { title, nodes, threshold, leastMixes } }) =>
      `“${title}”: ${many(nodes.length, 'node')}, ${many(threshold, 'key share')} open a list, at least ${many(leastMixes, 'mix', 'mixes')}`,
  },
  V2: {
    name: 'Log',
    meaning:
      'Every entry is in canonical form, belongs to this election, and its author had seen a beginning of this very board, so that no entry was moved here from a fork.',
    due: always,
    decided: never,
    found: ({ log }) => many(log.size, 'entry', 'entries'),
  },
  V3: {
    name: 'Authors and signatures',
    meaning: 'Every entry is signed by its author, and is that author’s to say.',
    due: always,
    decided: never,
    found: ({ log }) => `${many(log.size, 'signature')} hold`,
  },
  V4: {
    name: 'Blobs',
    meaning: 'Every list, proof and set of shares that an entry names by its SHA-256 and length is there, unaltered.',
    due: always,
    decided: never,
    found: () => 'none is missing',
  },
  V5: {
    name: 'Checkpoints',
    meaning:
      'The coordinator of the day has signed each checkpoint in this file, all of them are checkpoints of this one board, and the last covers every entry.',
    due: always,
    decided: never,
    found: () => '',
  },
  V6: {
    name: 'Key ceremony',
    meaning:
      'All nodes of one attempt committed to their deals before any was seen, dealt exactly as committed with exactly t commitments, and confirmed one key; whoever dealt falsely was left out.',
    due: ({ key }) => key !== null,
    decided: ({ key }) => key !== null,
    found: (record) =>
      record.key
        ? `attempt ${record.ceremony.attempt} made the key; it is shared among ${names(record, record.key.trustees)}`
        : 'the election key is not made yet',
  },
  V7: {
    name: 'Roll',
    meaning:
      'The roll is frozen before voting, or grows in public where the manifest allows latecomers; each key stands on it once, each one-time code names one key, and only an unspent one is replaced.',
    due: hasRoll,
    decided: closed,
    found: ({ voters, signers, revoked, manifest }) => {
      if (!voters) return 'there is no roll yet';
      const on = `${many(voters.size, 'key')} on the roll`;
      if (manifest.voters.credentials !== 'codes') return on;
      const used = `${on}, ${signers.size} of these codes were used`;
      return revoked.size === 0
        ? used
        : `${used}, and ${many(revoked.size, 'lost one was', 'lost ones were')} replaced`;
    },
  },
  V8: {
    name: 'Ballots',
    meaning:
      'Every ballot is by a voter on the roll while voting was open, proves that its voter made it, copies no other, and replaces only that voter’s own last one.',
    due: hasRoll,
    decided: closed,
    found: (record) =>
      record.voters ? `${many(record.electorate.cast, 'ballot counts', 'ballots count')}` : 'voting has not opened yet',
  },
  V9: {
    name: 'Audits',
    meaning:
      'Every ballot that was opened for testing holds what its opening says, and none of them is also cast; whoever objects has opened the ballot, and objects to it once.',
    due: hasRoll,
    decided: closed,
    found: (record) => {
      if (!record.voters) return 'voting has not opened yet';
      const opened = `${many(record.audits.size, 'ballot was', 'ballots were')} opened`;
      const objections = record.audits.objections.length;
      return objections > 0 ? `${opened}, and ${many(objections, 'voter objects', 'voters object')}` : opened;
    },
  },
  V10: {
    name: 'Close',
    meaning:
      'Before anyone mixed, q nodes had co-signed a board that contains the close: at most one set of ballots can ever be decrypted. Where fewer ballots count than the manifest asks for, nobody mixes, and the board ends with just that.',
    due: ({ closeNote }) => closeNote !== null,
    decided: (record) => mixed(record) || record.shortfall !== null,
    found: (record) => {
      const { closing, closeNote, manifest } = record;
      if (!closing) return 'voting is not closed';
      const few = tooFewAtClose(record);
      const ballots = few
        ? `${many(few.ballots, 'ballot counts', 'ballots count')}, and at least ${few.needed} are needed for a result`
        : `${many(closing.count, 'ballot')} in the list to mix`;
      return closeNote === null
        ? `${ballots}; nothing shows yet who has co-signed the close`
        : `${ballots}, the close co-signed by ${closeQuorum(manifest)} nodes or more`;
    },
  },
  V11: {
    name: 'Mixing order',
    meaning: 'Nodes mix in turn, each takes the output of the one before it, and none mixes one list twice.',
    due: ({ mixed }) => mixed.size > 0,
    decided: mixed,
    found: (record) =>
      record.mixed.size > 0
        ? record.chain.length > 0
          ? `mixed by ${names(
              record,
              record.chain.map((mix) => mix.node),
            )}, in this order`
          : 'no mix stands'
        : missing(record, 'nobody has mixed yet'),
  },
  V12: {
    name: 'Shuffle proofs',
    meaning: 'Each mix that stands is proven to re-encrypt and reorder exactly the ballots it took.',
    due: (record) => proofs(record) > 0 || record.faults.some(({ code }) => code === 'bad-shuffle'),
    decided: mixed,
    found: (record) => {
      if (record.mixed.size === 0) return missing(record, 'nobody has mixed yet');
      const open = record.chain.filter(({ proof }) => !proof).length;
      return `${many(proofs(record), 'proof holds', 'proofs hold')}${open > 0 ? `, ${open} still awaited` : ''}`;
    },
  },
  V13: {
    name: 'Final list',
    meaning:
      'The list to decrypt is the end of the longest proven chain, with at least m mixes by distinct nodes, and nothing is mixed after it.',
    due: mixed,
    decided: mixed,
    found: (record) =>
      record.finalList
        ? `final after ${many(record.finalList.mixers.length, 'mix', 'mixes')}, at least ${record.manifest.leastMixes} are asked for`
        : missing(record, 'no list is final yet'),
  },
  V14: {
    name: 'Decryption shares',
    meaning:
      'Each node’s shares are for the final list alone and proven with that node’s share of the key; t valid sets stand before the result.',
    due: ({ shareSets }) => shareSets.size > 0,
    decided: hasResult,
    found: (record) => {
      const valid = [...record.shareSets.values()].filter((set) => set.valid).length;
      return record.shareSets.size > 0
        ? `${many(valid, 'valid set')}, ${record.manifest.threshold} are needed; opened by ${names(
            record,
            sharesThatCount(record).map(([index]) => index),
          )}`
        : missing(record, 'no node has sent key shares yet');
    },
  },
  V15: {
    name: 'Plaintexts',
    meaning: 'The published plaintexts are what the key shares open the final list to.',
    due: hasResult,
    decided: hasResult,
    found: (record) =>
      record.result
        ? `${many(record.closing?.count ?? 0, 'ballot')} opened`
        : missing(record, 'no result is published yet'),
  },
  V16: {
    name: 'Tally',
    meaning:
      'Counting the plaintexts by the manifest’s rules gives the published tally; written-in names are joined only where the manifest lets them, before the result, by the word of t nodes, and never with an option.',
    due: hasResult,
    decided: hasResult,
    found: (record) => {
      const joined = record.joins.filter((proposal) => isJoined(record, proposal)).length;
      const names = joined > 0 ? `, ${many(joined, 'proposal')} to join written-in names included` : '';
      return record.result ? `the recount agrees${names}` : missing(record, 'no result is published yet');
    },
  },
  V17: {
    name: 'Witnesses',
    meaning:
      'At least q nodes attest that they verified the board from entry 0 to this very result, or to its end without one.',
    due: isWitnessed,
    decided: never,
    found: (record) => {
      const { result, attests, manifest } = record;
      if (!endOf(record)) return 'no result is published yet';
      const quorum = closeQuorum(manifest);
      const end = result ? 'the result' : 'the end without a result';
      return attests.size >= quorum
        ? `${many(attests.size, 'node')} attest ${end}, ${quorum} are needed`
        : `unwitnessed: ${many(attests.size, 'node')} of ${quorum} needed have attested ${end}`;
    },
  },
  V18: {
    name: 'Takeovers',
    meaning: 'Every change of coordinator starts from the largest board that q nodes report, under a key of its own.',
    due: always,
    decided: never,
    found: ({ epoch }) =>
      epoch === 0 ? 'the coordinator never changed' : `the coordinator changed ${many(epoch, 'time')}`,
  },
};

/** What was found, with the faults that stand on the board: they were dealt with, and invalidate nothing. */
export function findingInWords(check: CheckId, record: ElectionRecord, faults: readonly ReportedFault[]): string {
  const own = faults
    .filter((fault) => fault.check === check)
    .map(({ culprit, message }) => `${culpritInWords(culprit)}: ${message}`);
  const found = checklist[check].found(record);
  return own.length === 0 ? found : `${found}; ${many(own.length, 'fault')} dealt with: ${own.join('; ')}`;
}
