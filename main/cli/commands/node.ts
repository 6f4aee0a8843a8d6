/** `ostraka node`: joins, takes part in everything, and stays as a witness until it is stopped. */

import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Fork, writeFork } from '../../../shared/board/fork.ts';
import {
  areHeld,
  type ElectionRecord,
  heldBy,
  type Phase,
  phaseOf,
  wordsToCompare,
} from '../../../shared/board/record.ts';
import { culpritInWords } from '../../../shared/codec/culprit.ts';
import { plural } from '../../../shared/codec/numbers.ts';
import { electionWordsOf } from '../../../shared/election/manifest.ts';
import { inUtc, resultsHour } from '../../../shared/election/times/times.ts';
import { keyWords } from '../../../shared/election/words/words.ts';
import { DEFAULT_PORT } from '../../../shared/protocol/link.ts';
import type { Work } from '../../../shared/protocol/messages.ts';
import type { Alarm, NodeState, Replica } from '../../../shared/protocol/node/state.ts';
import type { Finding } from '../../../shared/protocol/readiness/finding.ts';
import { readinessOf } from '../../doctor/doctor.ts';
import { aimOf } from '../../doctor/reach.ts';
import { turnsInWords } from '../../measure/turns.ts';
import { type MixNode, type NodeOptions, startNode } from '../../node/node.ts';
import { readBattery, watchBattery } from '../../power/battery.ts';
import { batteryWarner, sleepInWords } from '../../power/words.ts';
import { arithmeticInWords } from '../../workers/arithmetic.ts';
import { joinLinkOf } from '../arguments/address.ts';
import { type Args, type Command, type Context, flag, option, required } from '../command.ts';
import { aside } from '../terminal/aside.ts';
import { Consent } from '../terminal/consent.ts';
import { movedInWords } from '../terminal/narration.ts';
import { Progress } from '../terminal/progress.ts';
import { Release } from '../terminal/release.ts';
import { readNodeCheat, ToldToCheat } from '../terminal/told-to-cheat.ts';
import { readSixWords, WordsComparison } from '../terminal/words.ts';

export const nodeCommand: Command = {
  usage: `usage: ostraka node --join LINK --data DIR --name NAME [--words WORDS] [--take-over]
                    [--agree-to-joins] [--release-results] [--made-up-voters] [--cheat NAME]

Joins the election as a mix node: makes the key with the others, keeps a copy of the board, mixes, decrypts, and stays as a
witness until Ctrl-C. Started again with the same DIR it goes on where it was. Exit code 1 where the coordinator will not
have it, or where its six words are not those on the projector.

  --join LINK    the join link on the organiser's screen
  --data DIR     where this node's copy of the board and its keys are kept
  --name NAME    what this laptop is called on all screens
  --words WORDS  the six words on the projector: where this node has others, it says so to all and signs nothing more;
                 on a terminal you are asked
  --agree-to-joins  agree to each joining of written-in names that the organiser proposes; on a terminal you are asked
  --release-results  where the plan leaves it to people when results are out: release them here as soon as the ballots
                 are mixed; on a terminal you are asked
  --cheat NAME   in a lesson, and nowhere else: cheat so when its moment comes (docs/SIMULATION.md has the names)
  --made-up-voters  nobody votes here: take part in a simulation, which no other node does; say how long each phase took,
                 however few ballots there are, and at the end for how long turns held the loop
  --take-over    agree that the link's coordinator goes on with the election that is in DIR; from then on this node
                 never serves the old one again

Example: ostraka node --join ostraka://192.168.1.20:4790/… --data node-ada --name Ada`,
  options: {
    join: { type: 'string' },
    data: { type: 'string' },
    name: { type: 'string' },
    words: { type: 'string' },
    'take-over': { type: 'boolean' },
    'agree-to-joins': { type: 'boolean' },
    'release-results': { type: 'boolean' },
    'made-up-voters': { type: 'boolean' },
    cheat: { type: 'string' },
  },
  run,
};

async function run(args: Args, context: Context): Promise<number> {
  const options = {
    join: await joinLinkOf(required(args, 'join'), context),
    data: resolve(required(args, 'data')),
    name: required(args, 'name'),
    takeOver: flag(args, 'take-over'),
    areMadeUp: flag(args, 'made-up-voters'),
  };
  const typed = option(args, 'words');
  const expected = typed === undefined ? null : readSixWords(typed);
  const cheat = option(args, 'cheat');
  const cheats = cheat === undefined ? null : readNodeCheat(cheat);
  // Parties of a simulation share one computer, about which nobody asks.
  const node = startNode(options.areMadeUp ? options : { ...options, examine: examining(options) });
  try {
    context.note(arithmeticInWords());
    context.say(`this is ${options.name}`);
    context.say(`key words  ${keyWords(node.key.publicKey, node.loop.state.replica?.record.manifest).join(' ')}`);
    context.say(`awake      ${sleepInWords()}`);
    context.say('stop       Ctrl-C; started again with the same --data it goes on where it was');
    const consent = new Consent(node.loop, flag(args, 'agree-to-joins'), context);
    const words = new WordsComparison(node.loop, options.name, expected, context);
    const release = new Release(node.loop, flag(args, 'release-results'), context);
    const askers = [consent, release, words, ...(cheats ? [new ToldToCheat(node.loop, cheats)] : [])];
    const code = await attend(node, options.data, new NodeNarrator(), askers, context);
    if (options.areMadeUp) context.note(turnsInWords(node.loop.turns.within));
    return words.differ ? 1 : code;
  } finally {
    await node.close();
  }
}

/** Looks how ready this laptop is; announces nothing, since nobody has asked it to. */
const examining =
  ({ join, data }: Pick<NodeOptions, 'join' | 'data'>) =>
  (stop: AbortSignal): Promise<Finding[]> =>
    readinessOf({
      ...{ aim: aimOf(join), data, port: DEFAULT_PORT, discovery: false, stop },
      ...{ keys: null, sandbox: null, battery: readBattery },
    });

/** Resolves with the exit code once stopped or dismissed; rejects with what breaks the loop. */
function attend(
  { loop, session }: MixNode,
  data: string,
  narrator: NodeNarrator,
  askers: readonly { look(): void }[],
  { stop }: Context,
): Promise<number> {
  let unwatch = (): void => {};
  return new Promise<number>((settle, reject) => {
    let missed: string | null = null;
    session.on('open', () => {
      missed = null;
      narrator.say('connected to the coordinator');
    });
    session.on('missed', (reason) => {
      if (!stop.aborted && reason !== missed) narrator.say(`no connection: ${reason}; trying again`);
      missed = reason;
    });
    let dismissed = false;
    session.on('closed', (reason) => {
      if (!stop.aborted && !dismissed) narrator.say(`disconnected: ${reason}; trying again`);
    });
    session.on('message', (message) => {
      if (message.say === 'lobby')
        narrator.say(`in the lobby: ${message.nodes.join(', ')} (at least ${message.wanted} are needed)`);
    });
    session.on('dismissed', (_code, message) => {
      dismissed = true;
      narrator.say(`DISMISSED ${message}`);
      settle(1);
    });
    if (loop.damagedBlobs > 0)
      narrator.say(
        `${plural(loop.damagedBlobs, 'damaged file', 'damaged files')} found here, to be fetched or made again`,
      );
    const warn = ({ culprit, message }: Alarm) => narrator.say(`ALARM ${culpritInWords(culprit)}: ${message}`);
    if (loop.state.alarm) warn(loop.state.alarm);
    loop.on('alarm', (alarm) => {
      warn(alarm);
      const { fork } = loop.state.disk;
      if (fork) narrator.say(keepFork(fork, data));
    });
    loop.on('change', () => {
      narrator.tell(loop.state, loop.work);
      try {
        for (const asker of askers) asker.look();
      } catch (error) {
        reject(error);
      }
    });
    loop.on('message', (message) => {
      if (message.say === 'report')
        narrator.say(`reported ${plural(message.head.size, 'entry', 'entries')} to the coordinator that takes over`);
    });
    loop.on('broken', reject);
    const warnOfBattery = batteryWarner((line) => narrator.say(line));
    unwatch = watchBattery((battery) => {
      warnOfBattery(battery);
      loop.power(battery);
    });
    stop.addEventListener('abort', () => settle(0));
    narrator.tell(loop.state, loop.work);
  }).finally(() => {
    unwatch();
    narrator.end();
  });
}

/** Writes what convicts the coordinator beside the board; returns what to do with it. */
function keepFork(fork: Fork, data: string): string {
  const path = join(data, 'fork.json');
  try {
    writeFileSync(path, writeFork(fork));
    return `the proof is in ${path}: anyone can check it with ostraka verify`;
  } catch (error) {
    return `the proof could not be written: ${(error as Error).message}`;
  }
}

/** What this node sees, in the order it happens. */
export class NodeNarrator {
  readonly #progress: Progress;
  /** Moves of the closing time that were told. */
  #moves = 0;
  #phase: Phase | null = null;
  #words = false;
  #task: Work['task'] | null = null;
  #reading = false;
  #alarmed = false;

  constructor(progress = new Progress(aside(process.stdout), true)) {
    this.#progress = progress;
  }

  tell({ replica, alarm }: Pick<NodeState, 'replica' | 'alarm'>, work: Work | null): void {
    if (replica) {
      const { record, head } = replica;
      if (this.#phase === null) this.#introduce(replica);
      const words = wordsToCompare(record);
      if (words && !this.#words) this.say(`compare these six words on every screen: ${words.join(' ')}`);
      this.#words ||= words !== null;
      this.#follow(record.log.size, head?.size ?? 0);
      const phase = phaseOf(record);
      if (phase !== this.#phase)
        this.say(
          `${areHeld(record, Date.now()) ? heldInWords(record) : phaseInWords[phase]}; ${plural(record.log.size, 'entry', 'entries')} verified`,
        );
      this.#phase = phase;
      const { extensions } = record.hours;
      if (phase === 'voting') for (const one of extensions.slice(this.#moves)) this.say(movedInWords(one));
      this.#moves = extensions.length;
    }
    this.#compute(work?.task === 'checking' ? null : work);
    if (alarm && !this.#alarmed) this.say('this node signs and mixes nothing more; tell the organiser');
    this.#alarmed = alarm !== null;
  }

  say(line: string): void {
    this.#progress.note(line);
  }

  end(): void {
    if (this.#reading || this.#task !== null) this.#progress.end();
  }

  /** A progress line for what this laptop makes itself. */
  #compute(work: Work | null): void {
    const task = work?.task ?? null;
    if (task !== this.#task) {
      this.end();
      this.#reading = false;
      this.#task = task;
      if (!work) return;
      this.say(`${work.task} …`);
      this.#progress.begin(work.task, work.total);
    }
    if (work) this.#progress.update(work.done);
  }

  #introduce({ record, index }: Replica): void {
    const { manifest } = record;
    this.say(`election “${manifest.title}”`);
    this.say(`words of the election  ${electionWordsOf(manifest).join(' ')}`);
    this.say(index > 0 ? `this is node ${index} of ${manifest.nodes.length}` : 'this laptop watches; it is no node');
  }

  /** A progress line only while there is something to catch up with. */
  #follow(verified: number, signed: number): void {
    const behind = signed - verified;
    if (this.#task !== null) return;
    if (!this.#reading && behind > BEHIND) {
      this.#progress.begin('verified', signed);
      this.#reading = true;
    }
    if (!this.#reading) return;
    this.#progress.update(verified, Math.max(signed, verified));
    if (behind > 0) return;
    this.#progress.end();
    this.#reading = false;
  }
}

/** Fewer entries than this behind is not worth a progress line. */
const BEHIND = 100;

function heldInWords(record: ElectionRecord): string {
  const hour = resultsHour({ results: heldBy(record)! });
  return `the mixes are sealed; results are held back until ${hour === null ? 'people release them' : inUtc(hour)}`;
}

const phaseInWords: { readonly [P in Phase]: string } = {
  ceremony: 'the nodes make the key',
  enrolment: 'the key is made; voting is not open yet',
  voting: 'voting is open',
  mixing: 'voting is closed; the nodes mix',
  decryption: 'the mixes are sealed; the nodes open the last list',
  finished: 'the result is on the board',
};
