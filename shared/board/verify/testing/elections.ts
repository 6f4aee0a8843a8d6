/** Elections to verify, each played once, and how tests look at a verdict. */

import assert from 'node:assert/strict';
import { hex } from '../../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../codec/cbor.ts';
import { blameInWords } from '../../../codec/culprit.ts';
import { sealShare } from '../../../crypto/ceremony/sealing.ts';
import type { SigningKey } from '../../../crypto/signature.ts';
import type { Plan } from '../../../election/manifest.ts';
import type { CheckId } from '../../check-id.ts';
import { type EntryTypeName, readEntry } from '../../entry.ts';
import { examine, type Finding, type Statement } from '../../evidence.ts';
import type { Transcript } from '../../transcript-file.ts';
import type { Examine } from '../examination.ts';
import type { Verdict } from '../verdict.ts';
import { type VerifyOptions, verify } from '../verify.ts';
import { Forge } from './forge.ts';
import { newKeys, plan, random } from './parties.ts';

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Board sizes at which forgers turn off. */
export const moments = [
  'manifest',
  'accepted',
  'committed',
  'dealt',
  'key',
  'voting',
  'voted',
  'closed',
  'mixed',
  'sealed',
  'opened',
  'published',
  'finished',
] as const;
export type Moment = (typeof moments)[number];

export interface Played {
  readonly forge: Forge;
  readonly voters: readonly SigningKey[];
  readonly sizes: ReadonlyMap<Moment, number>;
}

/** Three nodes, t = m = 2: four ballots by three voters, one of them a second one, and an audit. */
export const plain = once((): Played => {
  const voters = newKeys(4);
  const [ada, bob, cleo] = voters as [SigningKey, SigningKey, SigningKey];
  const forge = Forge.election(3);
  const sizes = new Map<Moment, number>();
  const mark = (moment: Moment) => sizes.set(moment, forge.leaves.length);
  const all = forge.everyone;
  mark('manifest');
  for (const index of all) forge.accept(index);
  mark('accepted');
  for (const index of all) forge.commit(index);
  mark('committed');
  for (const index of all) forge.deal(index);
  mark('dealt');
  for (const index of all) forge.confirm(index);
  mark('key');
  forge.roll(voters.slice(0, 3));
  mark('voting');
  forge.cast(ada, 0).audit(bob, 2).cast(bob, 1).cast(cleo, 1, { client: 'page' }).cast(ada, 2);
  mark('voted');
  forge.close();
  mark('closed');
  // The second mixes before the first has proven.
  forge.mix(1).mix(2).prove(1).prove(2);
  mark('mixed');
  forge.sealList();
  mark('sealed');
  forge.shares(1).shares(3);
  mark('opened');
  forge.result();
  mark('published');
  forge.shares(2).attest(1).attest(2).attest(3);
  mark('finished');
  return { forge, voters, sizes };
});

/** The plain election up to a moment, to go on another way. */
export const at = (moment: Moment): Forge => {
  const { forge, sizes } = plain();
  return forge.fork(sizes.get(moment));
};

/**
 * Every entry type, and every fault: four nodes, t = m = 1, one-time codes. Node 4 deals node 1 a false share and is left
 * out; a new coordinator takes over after the close; node 1's proof fails, node 2 is skipped, node 3 mixes; node 1's key
 * shares are false; the two voters' names are joined.
 */
export const eventful = once(() => {
  const codes = newKeys(4);
  const [ada, bob, successor] = newKeys(3) as [SigningKey, SigningKey, SigningKey];
  const forge = Forge.election(
    4,
    plan({
      threshold: 1,
      leastMixes: 1,
      voters: { credentials: 'codes', latecomers: true, revote: true, pages: true },
      contests: plan().contests.map((contest) => ({ ...contest, writeIn: true })),
      joinNames: true,
    }),
  );
  for (const index of forge.everyone) forge.accept(index);
  for (const index of [1, 2, 3]) forge.commit(index);
  forge.commit(4, (deal, context) => ({
    ...deal,
    shares: deal.shares.map((share) => (share.receiver === 1 ? sealShare(context, 4, 1, 7n, random) : share)),
  }));
  for (const index of forge.everyone) forge.deal(index);
  forge.complain(1, 4, 'dealer');
  forge.say('restart', forge.coordinator, {
    attempt: 2,
    participants: [1, 2, 3],
    leftOut: [{ node: 4, reason: 'fault' }],
  });
  forge.ceremony([1, 2, 3]).roll(codes.slice(0, 2)).bind(codes[0]!, ada).cast(ada, 'Jon');
  forge
    .roll(codes.slice(2, 3))
    .replace(codes[2]!, codes[3]!)
    .bind(codes[1]!, bob)
    .cast(bob, 'John')
    .audit(ada, 2)
    .object(ada)
    .close();
  forge.takeOver(successor, [1, 2, 3]);
  forge.mix(1).prove(1, random(forge.proof(1).length), { ok: false, code: 'bad-shuffle', message: '' });
  const { digest } = forge.record.closing!;
  forge.say('skip', forge.coordinator, { node: 2, missing: 'mix', input: digest });
  forge.mix(3).prove(3).sealList();
  forge.shares(1, { secret: 5n, finding: { ok: false, code: 'bad-shares', message: '' } });
  const names = [
    ['John', 1],
    ['Jon', 1],
  ] as const;
  forge.shares(2).join(names).agree(2).result().attest(1).attest(2).attest(3);
  return { forge, codes, voters: [ada, bob] };
});

/** The eventful election before its first entry of this type. */
export const before = (type: EntryTypeName): Forge => {
  const { forge } = eventful();
  return forge.fork(forge.leaves.findIndex((leaf) => readEntry(leaf).type === type));
};

const findings = new Map<string, Finding>();
const nameOf = ({ leaf, evidence }: Statement) => hex(encodeCanonical({ leaf, evidence } as Value));

/** `examine`, which remembers what it found: forged transcripts share most of their entries. */
export const examineOnce: Examine = (statements, blobs) => {
  const fresh = statements.filter((statement) => !findings.has(nameOf(statement)));
  for (const [i, finding] of examine(fresh, blobs).entries()) findings.set(nameOf(fresh[i]!), finding);
  return statements.map((statement) => findings.get(nameOf(statement))!);
};

/** Verifies as a stranger would, with a clock that stands still. */
export const verdictOn = (transcript: Transcript, options: Partial<VerifyOptions> = {}): Promise<Verdict> =>
  verify(transcript, { examine: examineOnce, clock: () => 0, ...options });

export const failedChecks = ({ checks }: Verdict): CheckId[] =>
  checks.filter(({ status }) => status === 'failed').map(({ id }) => id);

export const checkIn = ({ checks }: Verdict, id: CheckId) => checks.find((check) => check.id === id)!;

/** One node, its key made, these voters if any on the roll, and whatever the manifest shall say. */
export function small(chosen: Partial<Plan>, voters: readonly SigningKey[] = []): Forge {
  const forge = Forge.election(1, plan({ threshold: 1, leastMixes: 1, ...chosen })).ceremony();
  return voters.length > 0 ? forge.roll(voters) : forge;
}

/** That the forgery fails at this check and only there, with this message and, where given, this culprit. */
export async function assertFailsAt(
  forged: Forge | Transcript,
  id: CheckId,
  message: RegExp,
  culprit?: RegExp,
): Promise<void> {
  const verdict = await verdictOn(forged instanceof Forge ? forged.transcript() : forged);
  assert.deepEqual(failedChecks(verdict), [id], JSON.stringify(verdict.checks, null, 1));
  assert.equal(verdict.outcome, 'invalid');
  assert.equal(verdict.tally, null);
  const check = checkIn(verdict, id);
  assert.match(check.message, message);
  if (culprit) assert.match(blameInWords(check.culprits) ?? 'nobody', culprit);
}
