/** A voter's device at the command line: it finds its election, takes its place on the roll, and waits for voting. */
import { setTimeout as pause } from 'node:timers/promises';
import { phaseOf, wordsToCompare } from '../../../../shared/board/record.ts';
import { equal, hex } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { codeKey, parseCode } from '../../../../shared/election/credential.ts';
import { electionWordsOf, trustInWords } from '../../../../shared/election/manifest.ts';
import { marksOf } from '../../../../shared/election/rehearsal/mark.ts';
import { type AnnouncedTimes, inUtc } from '../../../../shared/election/times/times.ts';
import type { BoardClient } from '../../../../shared/protocol/client/board-client.ts';
import type { Status } from '../../../../shared/protocol/coordinator/status.ts';
import { readLink, webAddress } from '../../../../shared/protocol/link.ts';
import { LightBoard } from '../../../../shared/protocol/voter/board/light-board.ts';
import { type Booth, bind, boothOf, enrol } from '../../../../shared/protocol/voter.ts';
import {
  newVoterFile,
  readVoterFile,
  type VoterFile,
  voterFilePath,
  writeVoterFile,
} from '../../../files/voter-file.ts';
import { systemRandom } from '../../../workers/system-random.ts';
import { clientAt } from '../../arguments/address.ts';
import type { Context } from '../../command.ts';

/** How often a waiting device asks how far the election is, in milliseconds. */
const ASK_EVERY = 500;
/** How often it looks for the roll once voting is said to be open. */
const ROLL_TRIES = 20;

export interface VoterOptions {
  readonly join: string;
  /** The voter's file, where it is not at its usual place. */
  readonly keyFile: string | undefined;
  readonly name: string | undefined;
  readonly code: string | undefined;
  /** Whether a fingerprint is the expected one, where the voter has it from elsewhere. */
  readonly expected: ((fingerprint: Uint8Array) => boolean) | undefined;
}

export class Voter {
  readonly client: BoardClient;
  readonly board: LightBoard;
  readonly #path: string;
  readonly #options: VoterOptions;
  readonly #context: Context;
  #file: VoterFile;

  private constructor(client: BoardClient, board: LightBoard, options: VoterOptions, context: Context) {
    const { fingerprint } = board.record;
    this.client = client;
    this.board = board;
    this.#options = options;
    this.#context = context;
    this.#path = options.keyFile ?? voterFilePath(fingerprint);
    this.#file = readVoterFile(this.#path, fingerprint) ?? newVoterFile(fingerprint, options.join, systemRandom);
    if (this.#file.join !== options.join) this.#file = { ...this.#file, join: options.join };
    writeVoterFile(this.#path, this.#file);
  }

  /** Finds the election behind a join link, waiting while its lobby is open, and says what it found. */
  static async open(options: VoterOptions, context: Context): Promise<Voter> {
    const link = readLink(options.join);
    const client = clientAt(webAddress(link), context);
    await awaited(client, context, (status) =>
      status.phase === 'lobby'
        ? 'waiting until the organiser opens enrolment'
        : status.takeover
          ? 'waiting until enough nodes let this coordinator take over'
          : null,
    );
    const knows = (fingerprint: Uint8Array) =>
      options.expected?.(fingerprint) ||
      readVoterFile(options.keyFile ?? voterFilePath(fingerprint), fingerprint) !== null;
    const board = await openBoard(client, link.coordinator, knows, []);
    const { manifest, fingerprint } = board.record;
    if (options.expected && !options.expected(fingerprint))
      throw new OstrakaError('other-election', `the election “${manifest.title}” has another fingerprint`, {
        hint: 'compare the link and the words with those on the organiser’s screen',
      });
    context.note(`election   ${manifest.title}`);
    for (const mark of marksOf(manifest)) context.note(`           ${mark}`);
    context.note(`words of the election  ${electionWordsOf(manifest).join(' ')}`);
    for (const sentence of trustInWords(manifest)) context.note(`           ${sentence}`);
    const voter = new Voter(client, board, options, context);
    context.note(`your key   ${voter.#path}`);
    await board.follow([voter.key.publicKey]);
    return voter;
  }

  get key(): VoterFile['key'] {
    return this.#file.key;
  }

  /** Takes a place on the roll, by enrolling or by spending the code, and returns once voting is open. */
  async takePlace(): Promise<void> {
    const { manifest } = this.board.record;
    const coded = manifest.voters.credentials === 'codes';
    if (coded && this.#options.code === undefined)
      throw new OstrakaError('no-code', 'this election takes one-time codes', { hint: 'add --code CODE as printed' });
    if (!coded && this.#options.code !== undefined)
      throw new OstrakaError('keys-only', 'in this election voters enrol their own keys; there are no codes', {
        hint: 'leave out --code',
      });
    if (!coded) await this.#enrol();
    await this.#untilVoting();
    if (coded) await this.#spend(this.#options.code!);
    else if (!this.board.record.signers.has(this.key.publicKey))
      throw new OstrakaError('not-on-roll', 'this device’s key is not on the roll', {
        hint: 'tell the organiser; voters enrol before voting opens',
      });
  }

  get booth(): Booth {
    return boothOf(this.board.record, 'command');
  }

  /**
   * The ballot that the next one replaces, as the board shows it under this key's own signature. What the file remembers
   * and the board does not hold was lost, and the voter is told.
   */
  previousBallot(): { hash: Uint8Array; sequence: number } | null {
    const last = this.board.ballotsOf(this.key.publicKey).at(-1);
    const remembered = this.#file.ballot;
    if (remembered && (last?.body.sequence ?? 0) < remembered.sequence)
      this.#context.note(
        `WARNING your ballot ${hex(remembered.hash)} is not on the board any more; its receipt is evidence`,
      );
    return last ? { hash: last.hash, sequence: last.body.sequence } : null;
  }

  remember(ballot: VoterFile['ballot']): void {
    this.#file = { ...this.#file, ballot };
    writeVoterFile(this.#path, this.#file);
  }

  /** Sends an entry until there is an answer, however long that takes: the same bytes twice are one entry. */
  async submit(leaf: Uint8Array) {
    for (;;)
      try {
        return await this.client.submit(leaf);
      } catch (error) {
        if (!passing(error)) throw error;
      }
  }

  async #enrol(): Promise<void> {
    const { record } = this.board;
    const { manifest } = record;
    if (record.signers.has(this.key.publicKey)) return;
    if (phaseOf(record) === 'voting' && !manifest.voters.latecomers)
      throw new OstrakaError('out-of-phase', 'enrolment is over: the roll is frozen', { hint: 'ask the organiser' });
    const { name } = this.#options;
    if (name === undefined)
      throw new OstrakaError('no-name', 'the organiser admits voters by name', { hint: 'add --as NAME' });
    await this.client.enrol(enrol(manifest, this.key, name));
    this.#context.note(`enrolled   ${name}`);
  }

  async #untilVoting(): Promise<void> {
    await awaited(this.client, this.#context, ({ phase, stuck, times }) => {
      if (phase === 'voting') return null;
      if (stuck && stuck.name !== 'awaits-reports') return `the election is stuck: ${stuck.english}`;
      if (phase === 'lobby' || phase === 'ceremony' || phase === 'enrolment') return untilOpen(times);
      throw new OstrakaError('out-of-phase', 'voting has closed');
    });
    await this.board.refresh();
    // Of a board in a database people are shown what enough nodes have co-signed, which comes a moment later.
    for (let tries = 0; !this.board.record.voters && tries < ROLL_TRIES; tries++) {
      await pause(ASK_EVERY, undefined, { signal: this.#context.stop });
      await this.board.refresh();
    }
    const words = wordsToCompare(this.board.record);
    if (words) this.#context.note(`compare    ${words.join(' ')}`);
    if (!this.board.record.voters)
      throw new OstrakaError('bad-answer', 'the coordinator says that voting is open, but its board has no roll');
  }

  async #spend(typed: string): Promise<void> {
    const { record } = this.board;
    const code = codeKey(record.fingerprint, parseCode(typed));
    await this.board.follow([this.key.publicKey, code.publicKey]);
    const place = record.voters?.get(code.publicKey);
    if (!place) throw new OstrakaError('bad-code', 'this code is not one of this election’s');
    if (place.key && equal(place.key, this.key.publicKey)) return;
    if (place.key)
      throw new OstrakaError('bad-bind', 'this code has been used with another key', {
        hint: 'if it was not you, tell the organiser: whoever knows a code can use it once',
      });
    await this.submit(bind(this.booth, code, this.key)).catch((error: unknown) => {
      if (!(error instanceof OstrakaError) || error.code !== 'bad-bind') throw error;
      // A code that is spent was found above: it is the key that somebody has.
      throw new OstrakaError('bad-bind', 'the key on this computer has another code of this election already', {
        hint: `it lies in ${this.#path}; whoever else votes at this computer names a file of their own: --key FILE`,
      });
    });
    await this.board.refresh();
    this.#context.note('the code is used; from here on this device’s own key votes');
  }
}

/** A device that does not know the election from before learns here how it may trust a coordinator that took over. */
async function openBoard(...parts: Parameters<typeof LightBoard.open>): Promise<LightBoard> {
  try {
    return await LightBoard.open(...parts);
  } catch (cause) {
    if (!(cause instanceof OstrakaError) || cause.code !== 'unknown-coordinator') throw cause;
    throw new OstrakaError(cause.code, cause.message, {
      cause,
      hint: 'compare the link with the organiser’s; where the coordinator was replaced, say which election you --expect',
    });
  }
}

/** Asks for the status until `why` says that there is nothing to wait for. */
async function awaited(client: BoardClient, context: Context, why: (status: Status) => string | null): Promise<void> {
  for (let told = ''; ; await pause(ASK_EVERY, undefined, { signal: context.stop })) {
    const now = await status(client, told !== '');
    if (now.cancelled) throw new OstrakaError('cancelled', 'the organiser has cancelled this election');
    const reason = why(now);
    if (reason === null) return;
    if (reason !== told) context.note(reason);
    told = reason;
  }

  /** Whoever waits already does not give up because the coordinator restarts. */
  async function status(of: BoardClient, patient: boolean): Promise<Status> {
    for (;;)
      try {
        return await of.status();
      } catch (error) {
        if (!patient || !passing(error)) throw error;
        await pause(ASK_EVERY, undefined, { signal: context.stop });
      }
  }
}

/** Whether an error is likely to be gone in a moment. */
const passing = (error: unknown): error is OstrakaError =>
  error instanceof OstrakaError && (error.code === 'unreachable' || error.code === 'busy');

/** What a voter waits for, and until when where that is announced. */
export const untilOpen = (times: Pick<AnnouncedTimes, 'opens'> | undefined): string =>
  `waiting until voting opens${times?.opens ? `, as announced at ${inUtc(times.opens)}` : ''}`;
