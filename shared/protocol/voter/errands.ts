/** What a voter's device has yet to bring about with the coordinator: each errand is tried at every look, until it is done. */
import { phaseOf } from '../../board/record.ts';
import { type Bytes, equal } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { ErrorCode } from '../../codec/errors/codes.ts';
import { codeKey } from '../../election/credential.ts';
import { bind, receiptFor } from '../voter.ts';
import { type Clock, errorOf } from './attendance.ts';
import { acknowledging, objected, refusing, unsealing, witnessing } from './casting.ts';
import { checkedTally } from './checked-tally.ts';
import type { FollowedElection } from './followed-election.ts';
import type { Kept } from './kept.ts';
import { passing } from './lookout.ts';
import { openedTest } from './opened-test.ts';
import { type Entered, type Part, witnessesOf } from './part.ts';
import { privacySeen } from './privacy-seen.ts';

/** Looks at the quick pace after a ballot was cast: five seconds, in which nodes that are there co-sign. */
const QUICK_LOOKS = 12;

/** Letters of a refusal that are kept: a coordinator may say what it likes, at any length. */
const MAX_REASON = 500;

/** What a bad line makes of an answer, or a full disk of the question: nobody has refused anything, and it is sent again. */
const undecided: ReadonlySet<ErrorCode> = new Set([
  'bad-answer',
  'captive-portal',
  'too-large',
  'too-slow',
  'coordinator-disk',
]);

/** There are none yet; or whoever answers has no such ballot, of which the board tells what that means. */
const noWitnesses: ReadonlySet<ErrorCode> = new Set(['not-yet', 'not-found']);

const refuses = (error: unknown): error is OstrakaError =>
  error instanceof OstrakaError && !undecided.has(error.code) && !passing(error);

/**
 * Keeps a one-time code until it is spent. The device's own code changes nothing, so that a slip may be scanned again; throws
 * `keys-only`, and `another-code` where the device votes with another one.
 */
export function offering({ board, key }: Entered, code: Bytes): (kept: Kept) => Kept {
  const { fingerprint, voters, signers, manifest } = board.record;
  if (manifest.voters.credentials !== 'codes')
    throw new OstrakaError('keys-only', 'this election takes no one-time codes; sign up under your name');
  const own = signers.get(key.publicKey);
  const isOwn = own !== undefined && voters?.get(codeKey(fingerprint, code).publicKey)?.number === own.number;
  if (own && !isOwn)
    throw new OstrakaError('another-code', 'this device votes with another code already; this one is still unused', {
      hint: 'use another phone for it, one for each voter',
    });
  return (kept) => (isOwn ? kept : { ...kept, code });
}

/** The one-time code is spent, or is none. */
const spent = (kept: Kept): Kept => ({ ...kept, code: null });

export class Errands {
  readonly #election: FollowedElection;
  readonly #part: Part;
  readonly #clock: Clock;
  /** Quick looks that are left to see a ballot witnessed. */
  #quickLooks = 0;

  constructor(election: FollowedElection, clock: Clock) {
    this.#election = election;
    this.#part = election.part;
    this.#clock = clock;
  }

  /** Whether the co-signatures under a ballot may come at any moment. */
  get expectant(): boolean {
    return this.#quickLooks > 0 && !this.#part.witnesses.enough;
  }

  /** Does what is still to be done, and asks for what is still missing. */
  async goOn(): Promise<void> {
    const { here, client } = this.#election;
    const part = this.#part;
    const { board, kept } = here;
    const { closed, tooFew } = part.findings;
    if (kept.sending) await this.#unasked(() => this.deliver());
    if (part.desk.at === 'auditing') await this.#unasked(() => this.publish());
    if (kept.objecting) await this.#unasked(() => this.object());
    if (kept.code && phaseOf(board.record) === 'voting' && !closed) await this.#unasked(() => this.spend());
    if (here.kept.receipt && !part.findings.contradiction && !part.witnesses.enough)
      await this.#unasked(() => this.#seekWitnesses());
    const breathe = () => new Promise<void>((resolve) => this.#clock.after(0, resolve));
    if (closed && !tooFew) part.result ??= await checkedTally(board, (name) => client.blob(name), breathe);
    if (part.result || tooFew) this.#seePrivacy();
  }

  /** Anew where the board has grown: laptops that sign the end erase their parts of the key. */
  #seePrivacy(): void {
    const part = this.#part;
    const { board } = this.#election.here;
    // Of whom and what it speaks, a large board shows too little.
    if (!board.isWhole) return;
    const { size } = board;
    if (part.privacy?.size !== size) part.privacy = { size, seen: privacySeen(board, part.result?.gives ?? []) };
  }

  /** Sends the ballot that is to be sent until the coordinator has answered, and checks the answer. A refusal is kept. */
  async deliver(): Promise<void> {
    const election = this.#election;
    const { here } = election;
    const { sending } = here.kept;
    if (!sending) return;
    const proof = await election.client.submit(sending.leaf).catch((error: unknown) => {
      if (refuses(error)) return error;
      throw error;
    });
    if (proof instanceof OstrakaError) return this.#refused(sending.ballot, proof);
    await election.refresh();
    const receipt = receiptFor(here.board.record.manifest, sending.ballot, sending.leaf, proof);
    this.#part.witnesses = witnessesOf(here, receipt);
    await election.keep(acknowledging(receipt));
    this.#part.desk = { at: 'cast' };
    this.#part.draft = null;
    this.#part.trouble = null;
    this.#quickLooks = QUICK_LOOKS;
    await election.read();
  }

  /** Opens a ballot for everyone, and reads from the board what it held. */
  async publish(): Promise<void> {
    const election = this.#election;
    const { desk } = this.#part;
    if (desk.at !== 'auditing') return;
    const giveUp = async () => {
      this.#part.desk = { at: 'form' };
    };
    await this.#submit(desk.leaf, giveUp);
    await election.refresh();
    await election.keep(unsealing(desk.hash));
    await election.read();
    try {
      const opened = openedTest(election.here.board, desk.hash, election.link);
      if (!opened)
        throw new OstrakaError('bad-answer', 'the coordinator acknowledged an opening that its board does not hold');
      if (!this.#part.findings.closed) this.#part.desk = { at: 'audited', opened };
    } catch (error) {
      await giveUp();
      throw error;
    }
  }

  /** Sends the voter's objection until the coordinator has answered. */
  async object(): Promise<void> {
    const election = this.#election;
    const { objecting } = election.here.kept;
    if (!objecting) return;
    await this.#submit(objecting.leaf, () => election.keep(objected(objecting.ballot)));
    await election.refresh();
    await election.read();
    await election.keep(objected(objecting.ballot));
  }

  /** Lets the one-time code name this device's key. */
  async spend(): Promise<void> {
    const election = this.#election;
    const { board, key, kept } = election.here;
    if (!kept.code) return;
    await election.read();
    const { fingerprint, voters, revoked } = board.record;
    const code = codeKey(fingerprint, kept.code);
    if (revoked.has(code.publicKey)) {
      await election.keep(spent);
      throw new OstrakaError('code-revoked', 'the organiser has put another code in the place of this one', {
        hint: 'use the new slip; if you have none, ask the organiser',
      });
    }
    const place = voters?.get(code.publicKey);
    if (place && !place.key) {
      await this.#submit(bind(election.booth, code, key), () => election.keep(spent));
      await election.refresh();
    }
    await election.keep(spent);
    if (!place)
      throw new OstrakaError('bad-code', 'this code is not one of this election’s', {
        hint: 'compare it with your slip',
      });
    if (!place.key || !equal(place.key, key.publicKey))
      throw new OstrakaError('bad-bind', 'this code has been used already', {
        hint: 'if it was not you, tell the organiser: whoever knows a code can use it once',
      });
  }

  /** Asks for the receipt under a checkpoint that enough nodes have co-signed. */
  async #seekWitnesses(): Promise<void> {
    const { client, here } = this.#election;
    const { receipt } = here.kept;
    if (!receipt) return;
    this.#quickLooks--;
    try {
      const { index, path, note } = await client.inclusion(receipt.leaf, true);
      const better = { ...receipt, index, path: [...path], note };
      this.#part.witnesses = witnessesOf(here, better);
      if (this.#part.witnesses.enough) await this.#election.keep(witnessing(better));
    } catch (error) {
      if (!(error instanceof OstrakaError && noWitnesses.has(error.code))) throw error;
    }
  }

  /** Submits; `giveUp` where the coordinator refuses for good. */
  async #submit(leaf: Bytes, giveUp: () => Promise<void>) {
    try {
      return await this.#election.client.submit(leaf);
    } catch (error) {
      if (refuses(error)) await giveUp();
      throw error;
    }
  }

  /** The voter goes on where the choice may be cast again, which the device still has unless it was started anew. */
  async #refused(ballot: Bytes, { code, message }: OstrakaError): Promise<void> {
    const { here } = this.#election;
    await this.#election.keep(refusing({ ballot, code, message: message.slice(0, MAX_REASON) }));
    this.#part.desk = { at: here.kept.receipt && !here.board.record.manifest.voters.revote ? 'cast' : 'form' };
  }

  /** What was refused while nobody waits for it is shown. */
  async #unasked(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (passing(error)) throw error;
      this.#part.trouble = errorOf(error);
    }
  }
}
