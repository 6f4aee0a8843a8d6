/** Mounts a cheat of the catalogue in an election over real sockets, and says what is missing of its verdict. */

import { setTimeout as pause } from 'node:timers/promises';
import { registrarReplaceBytes } from '../../../shared/board/roll/registrar.ts';
import { hex } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { newSigningKey, sign } from '../../../shared/crypto/signature.ts';
import type { Plan } from '../../../shared/election/manifest.ts';
import { type CheatName, cheat } from '../../../shared/protocol/cheating/catalogue/catalogue.ts';
import { type Cheat, type Deed, type Mountings, mountWith } from '../../../shared/protocol/cheating/catalogue/cheat.ts';
import { type Cheating, unmet } from '../../../shared/protocol/cheating/catalogue/verdict.ts';
import { wish } from '../../../shared/protocol/cheating/catalogue/voting.ts';
import type { JobResult } from '../../../shared/protocol/jobs.ts';
import { readLink, webAddress } from '../../../shared/protocol/link.ts';
import { fromNode, readMessage } from '../../../shared/protocol/messages.ts';
import { planFor } from '../../../shared/simulation/script/script.ts';
import { Peer } from '../../coordinator/testing/peer.ts';
import { CryptoPool } from '../../workers/crypto-pool.ts';
import { systemRandom } from '../../workers/system-random.ts';
import { patience } from '../../workers/testing/patience.ts';
import { startProxy } from './proxy.ts';
import { clientOf, Stage } from './stage.ts';

const usual = { nodes: 3, threshold: 2, leastMixes: 2, leastBallots: 1, lossesTolerated: 1 };

/** Whose key makes one-time codes, where a cheat needs them. */
const registrar = newSigningKey(systemRandom);

/** The simulation's election, held as a lesson; with a registrar as a real one, since a lesson has none. */
const plan = (revote: boolean, soon: boolean, coded: boolean, held: number | null): Plan => ({
  ...planFor({ ...usual, voters: 80, revote, latecomers: false }, coded ? registrar.publicKey : null),
  title: coded ? 'An election' : 'A lesson',
  timeouts: soon ? { ceremony: 10, mix: 10, proof: 10 } : { ceremony: 90, mix: 90, proof: 90 },
  lesson: !coded,
  ...(held === null ? {} : { results: { at: Math.floor(Date.now() / 1000) + held } }),
});

/** Seconds until results are out: soon where they are waited for, and long enough for a verdict to call them early. */
const heldFor = ({ verdict, needs }: Cheat): number | null =>
  needs?.held ? (verdict.shown === 'claim' ? 3600 : 45) : null;

/** Null where the cheat got its verdict, else what is missing. */
export async function overSockets(name: CheatName): Promise<string | null> {
  const { verdict, deed, needs = {} } = cheat(name);
  const [revote, coded] = [needs.revote ?? false, needs.registrar ?? false];
  const stage = new Stage(plan(revote, verdict.shown === 'time-out', coded, heldFor(cheat(name))));
  try {
    const culprit = await mountWith(mountings(stage), deed);
    // What nobody can tell is seen to have changed nothing only once the election is over.
    if (deed.kind === 'submission' && verdict.shown === 'nothing') await stage.close();
    const met = () => unmet(verdict, culprit, stage.aftermath) === null;
    const began = performance.now();
    for (; !met() && performance.now() - began < patience(90_000); await pause(100)) await stage.track();
    return unmet(verdict, culprit, stage.aftermath);
  } finally {
    await stage.end();
  }
}

/** Each holds the election with the cheat in it, as far as the cheat needs it. */
const mountings = (stage: Stage): Mountings<Promise<Cheating>> => ({
  twist: async (deed) => {
    await stage.open(3, { twists: Array.from({ length: deed.by ? usual.threshold : 1 }, deed.twist) });
    await hold(stage);
    return { name: 'node-2', key: stage.nodes[1]!.key.publicKey };
  },
  submission: (deed) => submitting(stage, deed),
  rewrite: async (deed) => {
    await stage.open(3);
    await stage.enrol(4);
    // All seal before anyone casts, so that nobody has seen another's ballot.
    const boards = await Promise.all(stage.voters.map((voter) => stage.board(voter)));
    for (const [i, voter] of stage.voters.entries()) await stage.vote(voter, boards[i]);
    if (deed.during === 'decryption') {
      await stage.close();
      await stage.until('a key is turned', () => (stage.record?.shareSets.size ?? 0) > 0);
    }
    const { size } = stage.record!.log;
    await stage.until('the nodes hold it', () =>
      stage.nodes.some(({ loop }) => loop.state.replica!.record.log.size >= size),
    );
    await stage.rewrite(deed.board);
    // It goes on as if nothing had happened.
    await pause(500);
    await stage.close();
    return leader(stage);
  },
  'two boards': async () => {
    await stage.open(3);
    await stage.enrol(3);
    const second = await stage.lead(stage.copy());
    await stage.nodes[2]!.close();
    stage.nodes[2] = stage.join(3, second.link);
    await stage.vote(stage.voters[0]!);
    const [, victim] = stage.voters;
    await stage.vote({ ...victim!, link: second.link, client: clientOf(second.link) });
    await stage.until('both are heard', () =>
      [0, 2].every((i) => stage.nodes[i]!.loop.state.replica?.reached?.size === stage.record!.log.size),
    );
    for (const one of stage.nodes)
      for (const { loop } of stage.nodes) one.loop.tell({ kind: 'compare', note: loop.state.replica!.reached!.note });
    const culprit = leader(stage);
    await second.close();
    return culprit;
  },
  results: async (deed) => {
    const { run } = CryptoPool.prototype;
    CryptoPool.prototype.run = async function (...args) {
      const result = await run.apply(this, args);
      return args[0].kind === 'open' ? (deed.change(result) as JobResult) : result;
    };
    try {
      await stage.open(3);
      await hold(stage);
      await stage.until('there is a result', () => stage.finished);
    } finally {
      CryptoPool.prototype.run = run;
    }
    return leader(stage);
  },
  'swapped receipts': () => swapping(stage),
  deaf: async () => {
    let deaf = false;
    await stage.open(3, { meddling: { says: (frame) => (deaf && isSubmission(frame) ? [] : [frame]) } });
    await stage.enrol(3);
    for (const voter of stage.voters) await stage.vote(voter);
    deaf = true;
    await stage.close();
    return leader(stage);
  },
  'stuffed roll': async () => {
    await stage.open(3);
    // Two of these three are nobody: the board cannot know.
    await hold(stage);
    return leader(stage);
  },
  registrar: (deed) => registering(stage, deed),
  'second seat': async (deed) => {
    await stage.open(3);
    const [{ key }] = stage.nodes as [(typeof stage.nodes)[0]];
    if (deed.key === 'same') {
      const again = new Peer(stage.coordinator);
      Object.assign(again, { key });
      await again.hello('another name');
      // The laptop's first program may have taken the seat of its key back before that was said.
      await Promise.race([again.hear('lobby').catch(() => {}), again.closed()]);
      again.socket.close();
      await again.closed();
      const seat = () => stage.coordinator.loop.state.lobby.get(hex(key.publicKey));
      await stage.until('the laptop is back under its first name', () => seat()?.name === 'node-1');
    }
    await hold(stage);
    return { name: 'node-1', key: key.publicKey };
  },
  frames: async (deed) => {
    let frames = 0;
    const says = (frame: Uint8Array): Uint8Array[] => {
      frames += 1;
      // The first of a session is its hello, which is said once.
      if (deed.change === 'replay') return frames === 1 ? [frame] : [frame, frame];
      if (frames % 6 !== 3 || frames > 20) return [frame];
      const changed = Uint8Array.from(frame);
      changed[systemRandom(1)[0]! % changed.length]! ^= 1 + (systemRandom(1)[0]! % 255);
      setTimeout(() => proxy?.hangUp(), 1000).unref();
      return [changed];
    };
    const proxy = await stage.open(3, { meddling: { says } });
    await hold(stage);
    return { name: 'node-1', key: stage.nodes[0]!.key.publicKey };
  },
});

const leader = ({ coordinator }: Stage): Cheating => ({ name: 'the coordinator', key: coordinator.key.publicKey });

/** From the lobby to the close. */
async function hold(stage: Stage): Promise<void> {
  await stage.enrol(3);
  for (const voter of stage.voters) await stage.vote(voter);
  await stage.close();
}

async function submitting(stage: Stage, deed: Extract<Deed, { kind: 'submission' }>): Promise<Cheating> {
  await stage.open(2);
  await stage.enrol(3);
  const [good, bad] = stage.voters as [(typeof stage.voters)[0], (typeof stage.voters)[0]];
  await stage.vote(good);
  const board = await stage.board(bad);
  const { record, entries } = board;
  const leaves = deed.leaves({
    record,
    leaves: entries.map(({ leaf }) => leaf),
    booth: stage.booth(board),
    key: bad.key,
    choices: wish,
    random: systemRandom,
  });
  for (const leaf of leaves ?? [])
    try {
      await bad.client.submit(leaf);
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
      const { code, culprit = { kind: 'nobody' } as const } = error;
      stage.refused.push({ author: hex(bad.key.publicKey), code, culprit });
    }
  return { name: bad.name, key: bad.key.publicKey };
}

/** Two people have codes, and a third code is nobody's. */
async function registering(stage: Stage, { does }: Extract<Deed, { kind: 'registrar' }>): Promise<Cheating> {
  await stage.open(3);
  const codes = await stage.enrolByCodes(3, registrar);
  for (const voter of stage.voters) await stage.vote(voter);
  if (does === 'replaces one that is spent') {
    const words = { revoked: codes[0]!.publicKey, replacement: newSigningKey(systemRandom).publicKey };
    const signature = sign(registrarReplaceBytes(stage.record!.fingerprint, words), registrar);
    try {
      await clientOf(stage.coordinator.link).tellReplaced({ ...words, signature });
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
      const { code, culprit = { kind: 'nobody' } as const } = error;
      stage.refused.push({ author: hex(registrar.publicKey), code, culprit });
    }
  }
  await stage.close();
  return { name: 'the registrar', key: registrar.publicKey };
}

/** The second voter is given the place of the first one's ballot. */
async function swapping(stage: Stage): Promise<Cheating> {
  await stage.open(2);
  await stage.enrol(2);
  const [first, second] = stage.voters as [(typeof stage.voters)[0], (typeof stage.voters)[0]];
  await stage.vote(first);
  const leaf = hex(first.receipt!.leaf);
  const address = webAddress(readLink(stage.coordinator.link));
  const swapped = async () => Buffer.from(await (await fetch(`${address}/api/inclusion?leaf=${leaf}`)).arrayBuffer());
  const proxy = await startProxy(stage.coordinator.link, {
    answers: (path, method, body) => (method === 'POST' && path === '/api/entries' ? swapped() : body),
  });
  stage.proxies.push(proxy);
  await stage.vote({ ...second, link: proxy.link, client: clientOf(proxy.link) });
  return leader(stage);
}

function isSubmission(frame: Uint8Array): boolean {
  return readMessage(fromNode, frame).say === 'submit';
}
