/** CBOR objects of every kind, each with the rule of `docs/protocol.cddl` that says what it is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'cborg';
import { payloadOf } from '../../../shared/board/leaf.ts';
import { readTranscript, type Transcript } from '../../../shared/board/transcript-file.ts';
import { type Bytes, concat, unhex } from '../../../shared/codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import type { Choice } from '../../../shared/election/choice.ts';
import type { Contest, Version } from '../../../shared/election/contest.ts';
import { contestFault } from '../../../shared/election/contest-fault.ts';
import { leaveOut } from '../../../shared/election/tally/left-out.ts';
import { rulesFor } from '../../../shared/election/tally/methods.ts';
import { type ContestResult, tally } from '../../../shared/election/tally/tally.ts';
import { type Poll, sampledPolls } from '../../../shared/election/tally/testing/sampled-polls.ts';
import { boards, unfinished } from '../../../shared/protocol/testing/samples/courses.ts';
import { forged, refused } from '../../../shared/protocol/testing/samples/refused.ts';
import { Cddl } from './cddl.ts';

const root = join(import.meta.dirname, '../../..');
const vectors = join(root, 'docs/vectors');

export const cddl = new Cddl(join(root, 'docs/protocol.cddl'));

export interface CborObject {
  readonly rule: string;
  /** Where it is from. */
  readonly what: string;
  readonly bytes: Bytes;
}

/** All of a folder of transcripts, whatever folders it has. */
const transcriptsIn = (folder: string): [name: string, transcript: Transcript][] =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
    .filter((name) => name.endsWith('.ostraka'))
    .map((name) => [name, readTranscript(new Uint8Array(readFileSync(join(folder, name))))]);

/** The payloads of a board, by the version that its manifest names. */
function* payloads(name: string, { entries }: Transcript): Generator<CborObject> {
  const [manifest] = entries.map((leaf) => decode(payloadOf(leaf)) as { body: { version: Version } });
  for (const [i, leaf] of entries.entries())
    yield { rule: `entry-version-${manifest!.body.version}`, what: `${name}, entry ${i}`, bytes: payloadOf(leaf) };
}

/** The entries of the transcripts that are kept: samples of each version, and vectors. */
export function* keptEntries(): Generator<CborObject> {
  for (const folder of [join(root, 'shared/board/verify/samples'), join(vectors, 'transcripts')])
    for (const [name, transcript] of transcriptsIn(folder)) yield* payloads(name, transcript);
}

/** The entries of whole elections that are held now. */
export async function* newEntries(): AsyncGenerator<CborObject> {
  for (const elections of [boards, unfinished, forged, refused])
    for await (const { name, transcript } of elections()) yield* payloads(name, transcript);
}

/** Results of every rule of both versions. */
export function* results(): Generator<CborObject> {
  const said = (version: Version, what: string, result: ContestResult): CborObject => ({
    rule: version === 1 ? 'contest-result-version-1' : 'contest-result',
    what: `version ${version}, ${what}`,
    bytes: encodeCanonical(result as unknown as Value),
  });
  for (const [kind, polls] of [...sampledPolls(), ['names', [manyNamesRanked(), manyNamesEqual()]] as const])
    for (const [i, { contest, choices, lot }] of polls.entries()) {
      const what = `${kind} ${i}`;
      if (kind !== 'names') yield said(1, what, tally(1, contest, choices, lot));
      const ties = contest.ballot === 'ranking' && contest.ties;
      const all = { ...contest, rules: rulesFor(contest.ballot, contest.seats, ties) } as Contest;
      if (contestFault(all) !== null) continue;
      const result = tally(2, all, choices, lot);
      yield said(2, what, result);
      yield said(2, `${what}, without its working`, leaveOut(result, 'all'));
    }
}

const ballot = (slots: readonly number[], name: string): Choice => ({
  ballot: 'ranking',
  ranks: slots.map((slot) => [slot]),
  writeIn: name,
});
const poll = (choices: readonly Choice[], seats: number): Poll => {
  const [title, options] = ['Who?', ['Ada', 'Bob', 'Cleo']];
  const contest: Contest = { ballot: 'ranking', title, options, writeIn: true, seats, ties: false, rules: ['stv'] };
  return { contest, choices, lot: new Uint8Array(32) };
};
const named = (count: number, slots: readonly number[]): Choice[] =>
  Array.from({ length: count }, (_, i) => ballot(slots, `Name ${i}`));
const written = (count: number, slots: readonly number[]): Choice[] =>
  Array.from({ length: count }, () => ballot([...slots, 3], 'Name 0'));

/** More names than there is room for; three options have nearly all votes. */
const manyNamesRanked = (): Poll =>
  poll([...named(90, [0, 3]), ...named(90, [3, 1]), ...written(60, [1, 0]), ...written(50, [2])], 2);
/** More names than there is room for, and nobody else: none of them is elected. */
const manyNamesEqual = (): Poll => poll(named(90, [3]), 1);

interface Vector {
  readonly [name: string]: string;
}

/** What is hashed, proven and authenticated, in the vectors: as bytes where they hold them, else of the parts that they hold. */
export function* ceremonyObjects(): Generator<CborObject> {
  const read = (name: string) => JSON.parse(readFileSync(join(vectors, `${name}.json`), 'utf8'));
  const { context, contests } = read('ballot') as Vector;
  yield { rule: 'ballot-context', what: 'ballot', bytes: unhex(context!) };
  yield { rule: 'contests-hashed', what: 'ballot', bytes: unhex(contests!) };
  const ceremony = read('ceremony');
  yield { rule: 'attempt', what: 'ceremony', bytes: unhex(ceremony.attempt) };
  const attempt = unhex(ceremony.attempt);
  for (const { dealer, deal, commitments, shares } of ceremony.deals) {
    const of = (rule: string, value: Value): CborObject => ({
      rule,
      what: `deal of node ${dealer}`,
      bytes: encodeCanonical(value),
    });
    yield { rule: 'deal', what: `deal of node ${dealer}`, bytes: unhex(deal) };
    yield of('node-index', dealer);
    yield of('deal-context', { attempt, dealer, commitments: concat(...commitments.map(unhex)) });
    for (const { receiver, ephemeral } of shares as { receiver: number; ephemeral: string }[]) {
      yield of('sealed-share-context', { attempt, dealer, receiver });
      yield of('complaint-context', { attempt, dealer, accuser: receiver });
      const fingerprint = unhex(ceremony.fingerprint);
      yield of('sealed-share-about', { fingerprint, attempt, dealer, receiver, ephemeral: unhex(ephemeral) });
    }
  }
}
