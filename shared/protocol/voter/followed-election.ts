/**
 * The election that a voter's device follows: the board that it reads itself, what that says of this voter, and what the
 * device keeps. What the coordinator says beside its board only tells when to look.
 */

import { hashOf } from '../../board/entry-types/polling.ts';
import { type Bytes, equal } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { signingKey } from '../../crypto/signature.ts';
import { codeKey } from '../../election/credential.ts';
import { BoardClient } from '../client/board-client.ts';
import { repetition } from '../client/repetition.ts';
import type { Status } from '../coordinator/status.ts';
import type { OpenedTest } from '../ipc.ts';
import { type JoinLink, writeLink } from '../link.ts';
import { believedNext } from '../next-round.ts';
import { type Booth, boothOf, enrol } from '../voter.ts';
import { outOfOrder, type VoterParts } from './attendance.ts';
import { LightBoard } from './board/light-board.ts';
import { changeKept, type Kept, loadKept, newKept, sameKept } from './kept.ts';
import { isStrange, LOOK_WITHIN_MS, passing } from './lookout.ts';
import { openedTest } from './opened-test.ts';
import { type Entered, findingsOf, newPart, setAside, witnessesOf } from './part.ts';

export class FollowedElection {
  readonly link: JoinLink;
  /** Each look asks once, and is followed by the next. */
  readonly client: BoardClient;
  /** For what a person has asked for. */
  readonly patient: BoardClient;
  readonly part = newPart();
  readonly #parts: VoterParts;
  /** Whether the person vouches for a coordinator that took over. */
  readonly #trusted: boolean;
  /** What the coordinator's status said of its list when this device last asked for itself. */
  #rollChanges = 0;

  constructor(link: JoinLink, parts: VoterParts, trusted: boolean) {
    this.link = link;
    const transport = parts.transport(link);
    const pause = (milliseconds: number) =>
      new Promise<void>((resolve) => void parts.clock.after(milliseconds, resolve));
    this.client = new BoardClient(transport);
    this.patient = new BoardClient(transport, repetition({ pause, random: parts.random }));
    this.#parts = parts;
    this.#trusted = trusted;
  }

  /** What exists once the manifest is known; throws `out-of-order` before. */
  get here(): Entered {
    if (!this.part.entered) throw outOfOrder('do this: the election is not known yet');
    return this.part.entered;
  }

  get booth(): Booth {
    const { record } = this.here.board;
    if (!record.key) throw outOfOrder('vote: the election has no key yet');
    return boothOf(record, this.#parts.client);
  }

  /** Looks whether there is an election by now, or more of its board. Throws what broke the board, or keeps it from being read. */
  async look(): Promise<void> {
    const { part } = this;
    if (part.entered && part.broken) throw part.broken;
    const status = await this.client.status(LOOK_WITHIN_MS);
    part.title = status.title;
    part.lesson = status.lesson === true;
    part.rehearsal = status.rehearsal === true;
    part.closesIn = status.closesIn ?? null;
    part.ballots = Number.isSafeInteger(status.ballots) ? Math.max(0, status.ballots) : 0;
    part.cancelled = status.cancelled === true;
    if (!part.entered) {
      if (status.phase === 'lobby' || status.takeover) return;
      part.entered = await this.#enter();
      part.broken = null;
      await this.read();
    } else if (hasGoneOn(status, part.entered.board)) {
      await this.refresh(status.size);
      await this.read();
    }
    const { record } = part.entered.board;
    part.next ??= believedNext(status.next, record.fingerprint, record.coordinator);
    await this.#follow();
    await this.#askStanding(part.entered, status.rollChanges ?? 0);
  }

  /** Whether this voter is still on the list, where the organiser has struck off or put back somebody since it was asked. */
  async #askStanding({ board, key, kept }: Entered, rollChanges: number): Promise<void> {
    const isAsking = kept.enrolled !== null && !board.record.voters;
    if (isAsking && rollChanges === this.#rollChanges) return;
    this.part.struckOff = isAsking && (await this.client.enrolment(key.publicKey)) === 'struck';
    if (isAsking) this.#rollChanges = rollChanges;
  }

  /** Reads off the board what it says of this voter. */
  async read(): Promise<void> {
    const { part, here } = this;
    await here.board.follow(keysOf(here));
    if (here.kept.receipt) await here.board.bear(here.kept.receipt);
    part.findings = findingsOf(here, part.ballots);
    part.flag ??= this.#flagged();
    if (!part.findings.closed || part.desk.at === 'casting') return;
    setAside(part, here.kept.receipt ? 'cast' : 'form');
    part.draft = null;
  }

  /** The test that this voter found wrong before the window was opened: the board remembers it, or what is on its way. */
  #flagged(): OpenedTest | null {
    const { board, kept } = this.here;
    const last = this.part.findings.objections.at(-1);
    const entry = last === undefined ? null : board.at(last);
    const hash =
      entry?.type === 'audit'
        ? hashOf(board.record.fingerprint, entry.author, entry.body.ballot)
        : (kept.objecting?.ballot ?? null);
    return hash && openedTest(board, hash, this.link);
  }

  /** Reads on; a board that breaks the rules is not believed any more. */
  async refresh(size?: number): Promise<void> {
    const { here } = this;
    try {
      const board = await here.board.onward(size);
      if (board !== here.board) await this.#goOnWith(board);
    } catch (error) {
      if (error instanceof OstrakaError && !passing(error) && !isStrange(error)) this.part.broken = error;
      throw error;
    }
  }

  /** Another coordinator has taken over before the last entries that were seen here: what was read off those is read anew. */
  async #goOnWith(board: LightBoard): Promise<void> {
    const { part, here } = this;
    here.board = board;
    part.result = null;
    part.privacy = null;
    // A sealed ballot names the one that it replaces, which may be gone.
    if (part.desk.at === 'sealed') setAside(part, here.kept.receipt ? 'cast' : 'form');
    await this.#enrolAgain(here);
  }

  /** Changes what the device keeps, of whatever any of its windows has left there; durable when this resolves. */
  async keep(change: (kept: Kept) => Kept): Promise<void> {
    const { here } = this;
    // Where a person has cleared the store, what this window knows is all there is.
    this.#adopt(await changeKept(this.#parts.store, here.kept.election, (stored) => change(stored ?? here.kept)));
  }

  /** Takes over what other windows of the device have kept: a ballot that was cast there is cast here. */
  async #follow(): Promise<void> {
    const { part, here } = this;
    const before = here.kept;
    const kept = await loadKept(this.#parts.store, before.election);
    if (!kept || sameKept(kept, before)) return;
    this.#adopt(kept);
    await this.read();
    if (part.findings.closed || part.desk.at === 'auditing') return;
    if (kept.sending) setAside(part, 'casting');
    else if (kept.receipt && !(before.receipt && equal(kept.receipt.ballot, before.receipt.ballot)))
      setAside(part, 'cast');
    else if (part.desk.at === 'casting') setAside(part, kept.receipt ? 'cast' : 'form');
  }

  #adopt(kept: Kept): void {
    const { part, here } = this;
    const { receipt } = kept;
    const known = here.kept.receipt;
    here.kept = kept;
    here.key = signingKey(kept.seed);
    if (receipt && !(known && receipt.note === known.note && equal(receipt.ballot, known.ballot)))
      part.witnesses = witnessesOf(here, receipt);
  }

  async #enter(): Promise<Entered> {
    const { part } = this;
    const { store, random, client, settle } = this.#parts;
    const knows = async (fingerprint: Bytes) => this.#trusted || (await loadKept(store, fingerprint)) !== null;
    const board = await LightBoard.open(this.client, this.link.coordinator, knows, []);
    const { fingerprint, manifest } = board.record;
    if (manifest.version !== 1 && manifest.voters.screens === false)
      throw new OstrakaError('no-screens', 'in this election programs cast the ballots', {
        hint: 'people cannot vote in it',
      });
    if (client === 'page' && !manifest.voters.pages)
      throw new OstrakaError('page-not-allowed', 'this election takes no ballots from pages', { hint: 'use the app' });
    await settle?.(this.client);
    const link = writeLink(this.link);
    const fresh = newKept(fingerprint, link, random);
    const kept = await changeKept(store, fingerprint, (stored) => ({ ...(stored ?? fresh), link }));
    part.uncast = kept.sealed;
    if (kept.sending) part.desk = { at: 'casting' };
    else if (kept.receipt) part.desk = { at: 'cast' };
    const entered = { board, key: signingKey(kept.seed), kept };
    if (kept.receipt) part.witnesses = witnessesOf(entered, kept.receipt);
    await this.#enrolAgain(entered);
    return entered;
  }

  /** What only the lost coordinator knew is said again to the one that took over. */
  async #enrolAgain({ board, key, kept }: Entered): Promise<void> {
    const { record } = board;
    if (record.epoch === 0 || kept.enrolled === null || record.voters) return;
    await this.client.enrol(enrol(record.manifest, key, kept.enrolled));
  }
}

/** Whether there is more to read: entries, or another coordinator, whose board may have fewer of them. */
const hasGoneOn = ({ size, epoch, takeover }: Status, { record, size: known }: LightBoard): boolean =>
  size > known || (!takeover && epoch !== undefined && epoch !== record.epoch);

/** The keys whose part of a large board this device asks for: its own, and that of a code which it has yet to spend. */
const keysOf = ({ board, key, kept: { code } }: Entered): Bytes[] => [
  key.publicKey,
  ...(code ? [codeKey(board.record.fingerprint, code).publicKey] : []),
];
