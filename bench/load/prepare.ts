/**
 * An election that waits with open voting, and a sealed ballot of each of its voters: made once by real processes and kept,
 * because sealing takes the voters' devices longer than counting takes the coordinator.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandProcess } from '../../main/local-election/processes.ts';
import { fetchTransport } from '../../main/network/fetch-transport.ts';
import { withPath } from '../../main/storage/storage-error.ts';
import { systemRandom } from '../../main/workers/system-random.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { newSigningKey, type SigningKey } from '../../shared/crypto/signature.ts';
import { manifestSchema } from '../../shared/election/manifest.ts';
import type { Deed } from '../../shared/protocol/cheating/catalogue/cheat.ts';
import { votingCheats, wish } from '../../shared/protocol/cheating/catalogue/voting.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { LightBoard } from '../../shared/protocol/voter/board/light-board.ts';
import { boothOf, cast, enrol, seal } from '../../shared/protocol/voter.ts';

/** Three options ranked: one ciphertext a ballot. */
const PLAN = {
  title: 'Load',
  contests: [{ title: 'Lunch', ballot: 'ranking', options: ['Soup', 'Rice', 'Pie'] }],
  threshold: 1,
  leastMixes: 1,
  leastBallots: 1,
  lossesTolerated: 0,
  limits: { ballotsPerVoter: 20, voters: 200_000 },
};
const AT_ONCE = 64;
/** Hostile voters: each has one ballot whose proof is spoilt, which nobody knows before the proof is examined. */
const SPOILT = 200;
const JOIN_LINK = /join link\s+(\S+)/;

export interface Prepared {
  /** The coordinator's data directory, to be copied before it is used. */
  readonly data: string;
  readonly ballots: readonly Bytes[];
  /** Of other voters, signed and well formed, with proofs that do not hold. */
  readonly spoilt: readonly Bytes[];
}

/**
 * What `directory` keeps of an earlier run, if that had as many voters and the elections of today; else made anew. Throws
 * where the directory cannot be written to.
 */
export async function prepared(directory: string, voters: number, say: (line: string) => void): Promise<Prepared> {
  const data = join(directory, 'coordinator');
  const [kept, spoiltKept] = [readBallots(directory), readBallots(directory, 'spoilt')];
  if (kept && spoiltKept && kept.length >= voters) return { data, ballots: kept, spoilt: spoiltKept };
  withPath(directory, () => {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
  });
  const { ballots, spoilt } = await make(directory, data, voters, say);
  keepBallots(directory, spoilt, 'spoilt');
  keepBallots(directory, ballots);
  return { data, ballots, spoilt };
}

type Kind = 'ballots' | 'spoilt';
const fileIn = (directory: string, kind: Kind): string => join(directory, `${kind}.txt`);

/** Which election these ballots are for: one of another plan, or whose manifest had another form, may not even open today. */
const ELECTION = `ballots of ${createHash('sha256')
  .update(JSON.stringify([PLAN, manifestSchema]))
  .digest('hex')}`;

/** One ballot a line; the file is there when it is whole, and not before. */
export function keepBallots(directory: string, ballots: readonly Bytes[], kind: Kind = 'ballots'): void {
  const file = fileIn(directory, kind);
  const lines = ballots.map((ballot) => Buffer.from(ballot).toString('base64'));
  writeFileSync(`${file}.part`, [ELECTION, ...lines].join('\n'));
  renameSync(`${file}.part`, file);
}

/** Null where none are kept, or those of another election. */
export function readBallots(directory: string, kind: Kind = 'ballots'): Bytes[] | null {
  const file = fileIn(directory, kind);
  if (!existsSync(file)) return null;
  const [first, ...lines] = readFileSync(file, 'latin1').split('\n');
  return first === ELECTION ? lines.map((line) => new Uint8Array(Buffer.from(line, 'base64'))) : null;
}

async function make(
  directory: string,
  data: string,
  voters: number,
  say: (line: string) => void,
): Promise<Pick<Prepared, 'ballots' | 'spoilt'>> {
  const plan = join(directory, 'plan.json');
  writeFileSync(plan, JSON.stringify(PLAN));
  const coordinator = new CommandProcess(
    'coordinator',
    ['coordinator', '--manifest', plan, '--data', data, '--port', '0'],
    directory,
  );
  const processes = [coordinator];
  try {
    const [, join_] = await coordinator.line(JOIN_LINK);
    const link = readLink(join_!);
    const node = new CommandProcess(
      'node',
      ['node', '--join', join_!, '--data', join(directory, 'node'), '--name', 'Ada'],
      directory,
    );
    processes.push(node);
    const client = new BoardClient(fetchTransport(webAddress(link)));
    const token = readFileSync(join(data, 'organiser-token'), 'utf8').trim();
    const until = async (phase: string, nodes: number) => {
      for (;;) {
        const status = await client.status();
        if (status.phase === phase && status.nodes.length >= nodes) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await until('lobby', 1);
    await client.order('open-enrolment', token);
    await until('enrolment', 1);
    const board = async () => LightBoard.open(client, link.coordinator, () => false);
    const { manifest } = (await board()).record;
    const keys = Array.from({ length: voters }, () => newSigningKey(systemRandom));
    const hostile = Array.from({ length: SPOILT }, () => newSigningKey(systemRandom));
    const requests = [...keys, ...hostile].map((key, i) => enrol(manifest, key, `voter ${i + 1}`));
    const began = performance.now();
    let next = 0;
    const lane = async () => {
      for (let i = next++; i < requests.length; i = next++) await again(() => client.enrol(requests[i]!));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    say(`${voters} voters enrolled, ${perSecond(voters, performance.now() - began)} a second, ${AT_ONCE} at once`);
    await client.order('open-voting', token);
    const { record, entries } = await board();
    const booth = boothOf(record, 'command');
    const start = performance.now();
    const ballots = keys.map((key, i) => {
      if (i % 1000 === 999) say(`${i + 1} ballots sealed`);
      return cast(
        booth,
        key,
        seal(booth, key, [{ ballot: 'ranking', ranks: [[i % 3], [(i + 1) % 3]] }], null, systemRandom),
      );
    });
    say(`${voters} ballots sealed, ${perSecond(voters, performance.now() - start)} a second`);
    const leaves = entries.map(({ leaf }) => leaf);
    const spoil = (key: SigningKey): readonly Bytes[] =>
      spoiling.leaves({ record, leaves, booth, key, choices: wish, random: systemRandom }) ?? [];
    return { ballots, spoilt: hostile.flatMap(spoil) };
  } finally {
    await Promise.all(processes.map((process) => process.stop()));
  }
}

const spoiling = votingCheats['spoilt-proof'].deed as Extract<Deed, { kind: 'submission' }>;

export const perSecond = (count: number, milliseconds: number): number => Math.round((1000 * count) / milliseconds);

/** A connection that idled while keys were made may be closed by now. */
async function again(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof OstrakaError) || error.code !== 'unreachable') throw error;
    await act();
  }
}
