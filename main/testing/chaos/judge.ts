/** What must hold after a chaos run, whatever befell it. */
import { leafHash } from '../../../shared/board/merkle.ts';
import { readTranscript } from '../../../shared/board/transcript-file.ts';
import type { Verdict } from '../../../shared/board/verify/verdict.ts';
import { verify } from '../../../shared/board/verify/verify.ts';
import { hex, unhex } from '../../../shared/codec/bytes.ts';
import { closeQuorumOf } from '../../../shared/election/manifest.ts';
import { readLink } from '../../../shared/protocol/link.ts';
import { LightBoard } from '../../../shared/protocol/voter/board/light-board.ts';
import { checkReceipt, receiptFor } from '../../../shared/protocol/voter.ts';
import { isAttested, longestCopy } from './copies.ts';
import type { Election } from './election.ts';
import type { Acknowledged } from './voters.ts';
import { waitFor } from './wait.ts';

/** Milliseconds until the last entries have been co-signed, on a quiet computer. */
const WITNESSED = 20_000;
/** A stack, or what Node says of an error that nobody caught. */
const FORK = /signed two different boards/;
const DEFECT = /^\s+at .+:\d+:\d+\)?$|Uncaught|UnhandledPromise|a defect in the coordinator/m;

/** Adds to the election's violations; returns how many acknowledged ballots were looked for. */
export async function judge(election: Election, ended: boolean): Promise<number> {
  const { violations, lastStatus, laptops } = election;
  for (const { name, log } of laptops.values()) {
    const defect = DEFECT.exec(log);
    if (defect) violations.push(`the log of ${name} holds a defect: ${defect[0].trim()}`);
  }
  const fingerprint = lastStatus?.fingerprint;
  if (!fingerprint) return 0;
  const owed = owedBallots(election);
  const { coordinator } = readLink(election.linkOfCoordinator);
  for (const { name, log } of laptops.values()) if (FORK.test(log)) violations.push(`${name} was shown a fork`);
  if (lastStatus.stuck?.name === 'board-behind') {
    await judgeBehind(election, owed, unhex(fingerprint));
    return owed.length;
  }
  if (lastStatus.stuck?.name === 'awaits-reports') {
    await judgeUnsigned(election, owed);
    return owed.length;
  }
  const board = await LightBoard.open(election.client, coordinator, () => true);
  for (const { leaf, index } of owed) {
    const there = board.entries[index];
    if (!there || hex(leafHash(there.leaf)) !== hex(leaf)) {
      violations.push(`LOST: the acknowledged ballot ${hex(leaf).slice(0, 12)} is not entry ${index}`);
      continue;
    }
    const proof = await election.client.inclusion(leaf);
    const { manifest, coordinator: leader, epoch } = board.record;
    // Throws where the proof does not hold.
    checkReceipt(receiptFor(manifest, leaf, there.leaf, proof), manifest, leader, epoch);
    if (proof.index !== index) violations.push(`LOST: a ballot of entry ${index} is proved at ${proof.index}`);
  }
  judgeOld(
    election,
    board.entries.map(({ leaf }) => leaf),
  );
  if (ended) await judgeResult(election, unhex(fingerprint));
  if (ended) await judgeFronts(election);
  return owed.length;
}

/** Whoever may not sign shows nobody anything; its entries are read where they lie. */
async function judgeUnsigned(
  { database, tookOver, violations }: Election,
  owed: readonly Acknowledged[],
): Promise<void> {
  for (const { leaf, index } of owed) {
    const there = await database!.entry(tookOver, index);
    if (!there || hex(leafHash(there)) !== hex(leaf))
      violations.push(`LOST: the acknowledged ballot ${hex(leaf).slice(0, 12)} is not entry ${index}`);
  }
}

/** Whoever has refused shows nothing; what it owed is with the nodes, from whose copies another one would go on. */
async function judgeBehind(election: Election, owed: readonly Acknowledged[], expected: Uint8Array): Promise<void> {
  const { nodes, violations } = election;
  for (const node of nodes) await node.stop();
  const copy = await longestCopy(election);
  const { transcript } = copy;
  for (const { leaf, index } of owed) {
    const there = transcript.entries[index];
    if (!there || hex(leafHash(there)) !== hex(leaf))
      violations.push(`LOST: the acknowledged ballot ${hex(leaf).slice(0, 12)} is in no node's copy`);
  }
  judgeOld(election, transcript.entries);
  // Nobody has to lead any more where the result is attested.
  if (isAttested(copy, election))
    judgeVerdict(election, await verify(transcript, { expected, clock: () => performance.now() }));
}

/** What a front has shown at an old primary is on the board. */
function judgeOld({ shownByOld, promised, violations }: Election, entries: readonly Uint8Array[]): void {
  for (const shown of shownByOld)
    for (const [index, leaf] of shown.entries())
      if (index < promised && !sameLeaf(entries[index], leaf))
        violations.push(`a front at an old primary shows an entry ${index} that is not on the board`);
}

/** Each front comes to show what the coordinator does. */
async function judgeFronts(election: Election): Promise<void> {
  const { entries } = readTranscript(await election.client.transcript());
  for (const front of election.fronts) {
    const client = election.clientOf(front);
    const same = async () => {
      const shown = readTranscript(await client.transcript()).entries;
      return shown.length === entries.length && shown.every((leaf, i) => sameLeaf(entries[i], leaf));
    };
    if (!(await waitFor(() => same().catch(() => false), WITNESSED)))
      election.violations.push(`${front.laptop.name} does not show what the coordinator shows`);
  }
}

const sameLeaf = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one !== undefined && hex(one) === hex(other);

/** After a takeover, of what was acknowledged before only what had been witnessed is promised. */
function owedBallots({ voters, promised, acknowledgedBefore }: Election): Acknowledged[] {
  return voters.acknowledged.filter(({ index }, i) => i >= acknowledgedBefore || index < promised);
}

function judgeVerdict({ violations }: Election, verdict: Verdict): void {
  if (verdict.outcome !== 'valid' && verdict.outcome !== 'valid but unwitnessed') {
    const failed = verdict.checks
      .filter(({ status }) => status === 'failed')
      .map(({ id, message }) => `${id} ${message}`);
    violations.push(`the verifier says ${verdict.outcome}: ${failed.join('; ')}`);
  }
}

async function judgeResult(election: Election, expected: Uint8Array): Promise<void> {
  const { client, voters, violations, nodes, plan } = election;
  const judged = async () =>
    verify(readTranscript(await client.transcript()), { expected, clock: () => performance.now() });
  let verdict = await judged();
  // Where a database may lose its end people are shown what f + 1 nodes have co-signed, which the last entries wait for.
  if (election.database && !verdict.witnessed)
    await waitFor(async () => {
      verdict = await judged();
      return verdict.witnessed;
    }, WITNESSED);
  judgeVerdict(election, verdict);
  const left = nodes.filter(({ lost }) => !lost).length;
  if (!verdict.witnessed && left >= closeQuorumOf(nodes.length, plan.threshold))
    violations.push('the result is unwitnessed, though enough nodes are left');
  const said = { hour: 'results-hour', committee: 'results-committee' } as const;
  if (plan.held && !verdict.claims.some(({ name }) => name === said[plan.held!]))
    violations.push('the verdict does not say that results were held back');
  if (plan.roll === 'registrar' && !verdict.claims.some(({ name }) => name === 'registrar'))
    violations.push('the verdict does not say that a registrar made the codes');
  if (verdict.tally?.ballots !== voters.count)
    violations.push(`${verdict.tally?.ballots} ballots were counted of ${voters.count} voters`);
}
