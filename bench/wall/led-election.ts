/**
 * An election led from a window of the built app, with mix nodes and voters in processes of their own, with or without a
 * window on the wall: what the processor did for it in the processes of the coordinator and of the nodes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CommandProcess, usageOf, VotersProcess } from '../../main/local-election/processes.ts';
import { contestOfFile } from '../../shared/election/ballot-file/contest.ts';
import type { BallotFile } from '../../shared/election/ballot-file/file.ts';
import type { Plan } from '../../shared/election/manifest.ts';
import { drawBallots } from '../../shared/election/sample.ts';
import { NEWEST_WORD_LIST } from '../../shared/election/words/words.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { fetchStory } from '../../shared/story/fetched-story.ts';
import type { Beat } from '../../shared/story/scene.ts';
import { Page } from './page.ts';

const APP = join(import.meta.dirname, '../../dist/main/browser.js');
const NODES = 3;

export interface Spent {
  /** Seconds of processor time, user's and system's, from a full lobby to the last attestation. */
  readonly coordinator: number;
  readonly nodes: number;
  /** Beats that the wall has shown; 0 without one. */
  readonly told: number;
}

const planOf = (ballots: BallotFile, voters: number): Plan => ({
  title: ballots.title,
  contests: [contestOfFile(ballots, ['instant-runoff'], 1)],
  threshold: 2,
  leastMixes: NODES,
  leastBallots: 1,
  voters: { credentials: 'keys', latecomers: false, revote: false, pages: false, screens: false },
  limits: { ballotsPerVoter: 1, voters },
  timeouts: { ceremony: 120, mix: 3600, proof: 3600 },
  lossesTolerated: 1,
  wordList: NEWEST_WORD_LIST,
  lesson: false,
  simulation: false,
});

const statusOf = (state: WindowState): Status | null =>
  state.role === 'coordinator' ? (state.election?.status ?? null) : null;

/** Throws what any of its processes throws. */
export async function ledElection(ballots: BallotFile, voters: number, onWall: boolean): Promise<Spent> {
  const work = mkdtempSync(join(tmpdir(), 'ostraka-wall-'));
  const words = ['--role', 'coordinator', '--data', work, '--host', '127.0.0.1', '--no-discovery', '--no-open'];
  const app = spawn(process.execPath, [APP, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const addresses = addressesOf(app);
  const crowd = new VotersProcess(() => {});
  const nodes: CommandProcess[] = [];
  try {
    const lead = await Page.open(await addresses());
    const status = (reached: (status: Status) => boolean) =>
      lead.when((state) => {
        const now = statusOf(state);
        if (now?.stuck) throw new Error(now.stuck.english);
        return now !== null && reached(now);
      });
    await lead.call('coordinator.create', { plan: planOf(ballots, voters) });
    const link = await lead.when((state) => state.role === 'coordinator' && state.election?.link);
    for (let i = 1; i <= NODES; i++) {
      const name = `node-${i}`;
      nodes.push(new CommandProcess(name, ['node', '--join', link, '--data', join(work, name), '--name', name], work));
    }
    await status((now) => now.nodes.filter(({ connected }) => connected).length === NODES);

    const spent = () => ({
      coordinator: secondsOf(app),
      nodes: nodes.reduce((sum, { child }) => sum + secondsOf(child), 0),
    });
    const before = spent();
    const wall = onWall ? await openWall(lead, addresses) : null;
    await lead.call('coordinator.order', { order: 'open-enrolment' });
    await status(({ phase }) => phase === 'enrolment');
    await crowd.do({ do: 'enrol', links: [link], count: voters, first: 1, place: 1 });
    await lead.call('coordinator.order', { order: 'open-voting' });
    const choices = drawBallots(ballots, voters, new TextEncoder().encode('wall')).map((choice) => [choice]);
    await crowd.do({ do: 'vote', choices });
    await lead.call('coordinator.order', { order: 'close' });
    await status((now) => now.phase === 'finished' && now.nodes.every(({ attested }) => attested));
    let entries = 0;
    await status(({ witnessed, size }) => {
      entries = size;
      return witnessed === size;
    });
    const told = (await wall?.told(entries)) ?? 0;
    const after = spent();
    return { coordinator: after.coordinator - before.coordinator, nodes: after.nodes - before.nodes, told };
  } finally {
    crowd.stop();
    await Promise.all(nodes.map((node) => node.stop()));
    const gone = once(app, 'exit');
    if (app.exitCode === null && app.kill('SIGTERM')) await gone;
    rmSync(work, { recursive: true, force: true });
  }
}

/** The addresses that the app prints, one after the other: of each window that it opens. */
function addressesOf(app: ChildProcess): () => Promise<string> {
  const printed: string[] = [];
  let hear = (): void => {};
  createInterface(app.stdout!).on('line', (line) => {
    const [, address] = /^Ostraka: (http\S+)$/.exec(line) ?? [];
    if (!address) return;
    printed.push(address);
    hear();
  });
  const ended = once(app, 'exit').then(() => Promise.reject(new Error('the app ended')));
  ended.catch(() => {});
  return async () => {
    while (printed.length === 0)
      await Promise.race([
        new Promise<void>((resolve) => {
          hear = resolve;
        }),
        ended,
      ]);
    return printed.shift()!;
  };
}

/**
 * The wall as its page has it, which waits at the end until it has told of so many entries: each state, and the story from the close on, asked for again whenever the board has another
 * size (renderer/story/use-story.ts).
 */
async function openWall(
  lead: Page,
  addresses: () => Promise<string>,
): Promise<{ told(size: number): Promise<number> }> {
  await lead.call('coordinator.wall', { order: { do: 'open' } });
  const wall = await Page.open(await addresses());
  let beats: readonly Beat[] = [];
  let asked = -1;
  let wanted = -1;
  let asking: Promise<void> | null = null;
  const ask = async (): Promise<void> => {
    while (asked !== wanted) {
      asked = wanted;
      beats = await fetchStory(beats, (from) => wall.call('window.story', { from }));
    }
  };
  wall.onState = (state) => {
    if (state.role !== 'wall' || !state.election) return;
    const { phase, size } = state.election.status;
    if (phase !== 'mixing' && phase !== 'decryption' && phase !== 'finished') return;
    wanted = size;
    asking ??= ask().finally(() => {
      asking = null;
    });
  };
  return {
    async told(size) {
      await wall.when((state) => state.role === 'wall' && state.election?.status.size === size);
      while (asking) await asking;
      if (beats.at(-1)?.name !== 'announced') throw new Error('the wall did not come to the end of the story');
      return beats.length;
    },
  };
}

function secondsOf(child: ChildProcess): number {
  const { cpuSeconds } = usageOf(child);
  if (cpuSeconds === null) throw new Error('only Linux tells of the processor time of other processes');
  return cpuSeconds;
}
