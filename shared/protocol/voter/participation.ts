/**
 * A voter's part in one election, from the join link to the result. It believes the board that it folds itself and the
 * co-signatures under it; what the coordinator says beside that only tells it when to look.
 */
import { phaseOf } from '../../board/record.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { signingKey } from '../../crypto/signature.ts';
import type { Choices } from '../../election/choice.ts';
import { codeKey, parseCode } from '../../election/credential.ts';
import { BoardClient } from '../client/board-client.ts';
import type { VoterScreen, VoterState } from '../ipc.ts';
import { type JoinLink, writeLink } from '../link.ts';
import { audit, type Booth, bind, boothOf, cast, enrol, receiptFor, seal } from '../voter.ts';
import { type Attendance, errorOf, outOfOrder, type VoterHandlers, type VoterParts } from './attendance.ts';
import { checkedTally } from './checked-tally.ts';
import { type Kept, loadKept, newKept, saveKept } from './kept.ts';
import { LightBoard } from './light-board.ts';
import { LOOK_WITHIN, Lookout, passing } from './lookout.ts';
import { openedTest } from './opened-test.ts';
import { type Desk, type Entered, findingsOf, newPart, screenOf, stateOf, witnessesOf } from './part.ts';
import { savedFile } from './saved-files.ts';

/** Five seconds: long enough for nodes that are there to co-sign, and an end where they are not. */
const HURRY = 12;

export class Participation implements Attendance {
  readonly #link: JoinLink;
  /** Whether the person vouches for a coordinator that took over. */
  readonly #trusted: boolean;
  readonly #parts: VoterParts;
  readonly #changed: () => void;
  readonly #client: BoardClient;
  readonly #lookout: Lookout;
  readonly #part = newPart();
  /** Looks in quick succession that are left to see a ballot witnessed. */
  #hurry = 0;

  constructor(link: JoinLink, parts: VoterParts, changed: () => void, trusted = false) {
    this.#link = link;
    this.#trusted = trusted;
    this.#parts = parts;
    this.#changed = changed;
    this.#client = new BoardClient(parts.transport(link));
    this.#lookout = new Lookout(parts.clock, {
      look: () => this.#look(),
      hurried: () => this.#hurry > 0 && !this.#part.witnesses.enough,
      broken: (error) => {
        this.#part.broken = error;
      },
      changed,
    });
  }

  /** Looks for the election, and follows it from then on. Never rejects: what goes wrong stands in the state. */
  begin(): Promise<void> {
    return this.#lookout.look();
  }

  close(): void {
    this.#lookout.end();
  }

  state(): VoterState {
    return stateOf(this.#part, this.#lookout);
  }

  get election(): Attendance['election'] {
    const record = this.#part.entered?.board.record;
    return record ? { fingerprint: record.fingerprint, title: record.manifest.title } : null;
  }

  // ---- following the election -------------------------------------------------------------------------------------------

  async #look(): Promise<void> {
    if (this.#part.entered && this.#part.broken) throw this.#part.broken;
    const status = await this.#client.status(LOOK_WITHIN);
    this.#part.title = status.title;
    this.#part.closesIn = status.closesIn ?? null;
    if (!this.#part.entered) {
      if (status.phase === 'lobby' || status.takeover) return;
      this.#part.entered = await this.#enter();
      this.#part.broken = null;
      this.#read();
    } else if (status.size > this.#part.entered.board.entries.length) {
      await this.#refresh(status.size);
      this.#read();
    }
    await this.#goOn(this.#part.entered);
  }

  async #enter(): Promise<Entered> {
    const { store, random, client } = this.#parts;
    const knows = async (fingerprint: Bytes) => this.#trusted || (await loadKept(store, fingerprint)) !== null;
    const board = await LightBoard.open(this.#client, this.#link.coordinator, knows);
    const { fingerprint, manifest } = board.record;
    if (client === 'page' && !manifest.voters.pages)
      throw new OstrakaError('page-not-allowed', 'this election takes no ballots from pages', { hint: 'use the app' });
    const link = writeLink(this.#link);
    const kept = { ...((await loadKept(store, fingerprint)) ?? newKept(fingerprint, link, random)), link };
    await saveKept(store, kept);
    if (kept.sending) this.#part.desk = { at: 'casting' };
    else if (kept.receipt) this.#part.desk = { at: 'cast' };
    const entered = { board, key: signingKey(kept.seed), kept };
    if (kept.receipt) this.#part.witnesses = witnessesOf(entered, kept.receipt);
    await this.#enrolAgain(entered);
    return entered;
  }

  /** What only the lost coordinator knew is said again to the one that took over. */
  async #enrolAgain({ board, key, kept }: Entered): Promise<void> {
    const { record } = board;
    if (record.epoch === 0 || kept.enrolled === null || record.voters) return;
    await this.#client.enrol(enrol(record.manifest, key, kept.enrolled));
  }

  /** Reads off the board what it says of this voter. */
  #read(): void {
    const part = this.#part;
    part.findings = findingsOf(this.#here);
    if (!part.findings.closed || part.desk.at === 'casting') return;
    part.desk = { at: this.#here.kept.receipt ? 'cast' : 'form' };
    part.draft = null;
  }

  /** Reads on; a board that breaks the rules is not believed any more. */
  async #refresh(size?: number): Promise<void> {
    try {
      await this.#here.board.refresh(size);
    } catch (error) {
      if (error instanceof OstrakaError && !passing(error)) this.#part.broken = error;
      throw error;
    }
  }

  /** Does what is still to be done, and asks for what is still missing. */
  async #goOn({ board, kept }: Entered): Promise<void> {
    const { closed } = this.#part.findings;
    if (kept.sending) await this.#unasked(() => this.#deliver());
    if (this.#part.desk.at === 'auditing') await this.#unasked(() => this.#publish());
    if (kept.code && phaseOf(board.record) === 'voting' && !closed) await this.#unasked(() => this.#spend());
    if (this.#here.kept.receipt && !this.#part.witnesses.enough) await this.#unasked(() => this.#seekWitnesses());
    if (!closed || this.#part.tally) return;
    const breathe = () => new Promise<void>((resolve) => this.#parts.clock.after(0, resolve));
    this.#part.tally = await checkedTally(board, (name) => this.#client.blob(name), breathe);
  }

  /** What was refused while nobody waits for it is shown. */
  async #unasked(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (passing(error)) throw error;
      this.#part.refused = errorOf(error);
    }
  }

  // ---- ballots on their way ---------------------------------------------------------------------------------------------

  /** Sends what is to be sent until the coordinator has answered, and checks the answer. */
  async #deliver(): Promise<void> {
    const { board, kept } = this.#here;
    const { sending } = kept;
    if (!sending) return;
    const proof = await this.#submit(sending.leaf, async () => {
      await this.#keep({ sending: null });
      this.#part.desk = { at: 'form' };
    });
    await this.#refresh();
    const receipt = receiptFor(board.record.manifest, sending.ballot, sending.leaf, proof);
    this.#part.witnesses = witnessesOf(this.#here, receipt);
    await this.#keep({ sending: null, receipt });
    this.#part.desk = { at: 'cast' };
    this.#part.draft = null;
    this.#hurry = HURRY;
    this.#read();
  }

  /** Opens a ballot for everyone, and reads from the board what it held. */
  async #publish(): Promise<void> {
    const desk = this.#part.desk;
    if (desk.at !== 'auditing') return;
    const giveUp = async () => {
      this.#part.desk = { at: 'form' };
    };
    await this.#submit(desk.leaf, giveUp);
    const { board } = this.#here;
    await this.#refresh();
    this.#read();
    try {
      const opened = openedTest(board, desk.hash, this.#link);
      if (!opened)
        throw new OstrakaError('bad-answer', 'the coordinator acknowledged an opening that its board does not hold');
      if (!this.#part.findings.closed) this.#part.desk = { at: 'audited', opened };
    } catch (error) {
      await giveUp();
      throw error;
    }
  }

  /** Lets the one-time code name this device's key. */
  async #spend(): Promise<void> {
    const { board, key, kept } = this.#here;
    if (!kept.code) return;
    const { fingerprint, voters } = board.record;
    const code = codeKey(fingerprint, kept.code);
    const place = voters?.get(hex(code.publicKey));
    if (place && !place.key) {
      await this.#submit(bind(this.#booth, code, key), () => this.#keep({ code: null }));
      await this.#refresh();
    }
    await this.#keep({ code: null });
    if (!place)
      throw new OstrakaError('bad-code', 'this code is not one of this election’s', {
        hint: 'compare it with your slip',
      });
    if (!place.key || !equal(place.key, key.publicKey))
      throw new OstrakaError('bad-bind', 'this code has been used with another device', {
        hint: 'if it was not you, tell the organiser: whoever knows a code can use it once',
      });
  }

  /** Submits; `giveUp` where the coordinator refuses for good. */
  async #submit(leaf: Bytes, giveUp: () => Promise<void>) {
    try {
      return await this.#client.submit(leaf);
    } catch (error) {
      if (!passing(error)) await giveUp();
      throw error;
    }
  }

  /** Asks for the receipt under a checkpoint that enough nodes have co-signed. */
  async #seekWitnesses(): Promise<void> {
    const { receipt } = this.#here.kept;
    if (!receipt) return;
    this.#hurry--;
    try {
      const { index, path, note } = await this.#client.inclusion(receipt.leaf, true);
      const better = { ...receipt, index, path: [...path], note };
      this.#part.witnesses = witnessesOf(this.#here, better);
      if (this.#part.witnesses.enough) await this.#keep({ receipt: better });
    } catch (error) {
      if (!(error instanceof OstrakaError && error.code === 'not-yet')) throw error;
    }
  }

  async #keep(changes: Partial<Kept>): Promise<void> {
    const entered = this.#here;
    const kept = { ...entered.kept, ...changes };
    await saveKept(this.#parts.store, kept);
    entered.kept = kept;
  }

  // ---- what the voter does ----------------------------------------------------------------------------------------------

  readonly handlers: Omit<VoterHandlers, 'voter.join' | 'voter.trust'> = {
    'voter.enrol': async ({ name }) => {
      const { board, key } = this.#at('enrol', 'enrol');
      const { manifest } = board.record;
      if (manifest.voters.credentials !== 'keys') throw outOfOrder('enrol: this election uses codes');
      await this.#asked(async () => {
        await this.#client.enrol(enrol(manifest, key, name));
        await this.#keep({ enrolled: name });
      });
      return null;
    },
    'voter.code': async ({ code }) => {
      const { board } = this.#at('enrol', 'use a code');
      if (board.record.manifest.voters.credentials !== 'codes') throw outOfOrder('use a code: there are none here');
      const parsed = parseCode(code);
      await this.#asked(async () => {
        await this.#keep({ code: parsed });
        if (phaseOf(board.record) === 'voting') await this.#spend();
      });
      return null;
    },
    'voter.seal': async ({ choices }) => {
      if (screenOf(this.#part) !== 'sealed') this.#at('form', 'seal a ballot');
      this.#seal(choices);
      return null;
    },
    'voter.cast': async () => {
      const { key } = this.#at('sealed', 'cast');
      const { sealed } = this.#desk('sealed');
      const leaf = cast(this.#booth, key, sealed);
      // Whoever gets hold of the device later cannot prove from it what was voted.
      sealed.opening.choices.fill(0);
      sealed.opening.randomness.fill(0);
      this.#part.desk = { at: 'casting' };
      this.#changed();
      await this.#asked(async () => {
        await this.#keep({ sending: { ballot: sealed.hash, leaf } }).catch((error: unknown) => {
          this.#part.desk = { at: 'form' };
          throw error;
        });
        await this.#deliver();
      }, true);
      return null;
    },
    'voter.audit': async () => {
      const { key } = this.#at('sealed', 'test a ballot');
      const { sealed } = this.#desk('sealed');
      this.#part.desk = { at: 'auditing', hash: sealed.hash, leaf: audit(this.#booth, key, sealed) };
      this.#changed();
      await this.#asked(() => this.#publish(), true);
      return null;
    },
    'voter.audited': async ({ right }) => {
      this.#at('audited', 'answer');
      const { opened } = this.#desk('audited');
      if (right && this.#part.draft) this.#seal(this.#part.draft);
      else {
        this.#part.flag = opened;
        this.#part.desk = { at: 'form' };
        this.#changed();
      }
      return null;
    },
    'voter.again': async () => {
      const screen = screenOf(this.#part);
      const free = screen === 'sealed' || screen === 'audited' || (screen === 'cast' && this.state().revote);
      if (!free) throw outOfOrder('begin again');
      this.#part.desk = { at: 'form' };
      this.#changed();
      return null;
    },
    'voter.track': async () => {
      await this.#lookout.look();
      return null;
    },
    'voter.save': async ({ what = 'receipt' }) => {
      const saved = savedFile(what, this.#here, this.#part.flag);
      if (!saved) throw outOfOrder('save: there is nothing to be saved yet');
      return saved;
    },
  };

  // ---- by what it does --------------------------------------------------------------------------------------------------

  get #here(): Entered {
    if (!this.#part.entered) throw outOfOrder('do this: the election is not known yet');
    return this.#part.entered;
  }

  /** Refuses what does not belong to the present screen. */
  #at(screen: VoterScreen, what: string): Entered {
    if (this.#part.broken) throw this.#part.broken;
    if (screenOf(this.#part) !== screen) throw outOfOrder(what);
    this.#part.refused = null;
    return this.#here;
  }

  /** What lies on the desk, which is `at` this. */
  #desk<A extends Desk['at']>(at: A): Extract<Desk, { at: A }> {
    const { desk } = this.#part;
    if (desk.at !== at) throw outOfOrder('do this');
    return desk as Extract<Desk, { at: A }>;
  }

  /** Does what the voter waits for, then looks; what is `retried` goes on by itself where nobody answers. */
  async #asked(act: () => Promise<void>, retried = false): Promise<void> {
    try {
      await this.#lookout.turn(act);
    } catch (error) {
      if (!retried || !passing(error)) throw error;
      void this.#lookout.look();
      return;
    } finally {
      this.#changed();
    }
    await this.#lookout.look();
  }

  get #booth(): Booth {
    const { record } = this.#here.board;
    if (!record.key) throw outOfOrder('vote: the election has no key yet');
    return boothOf(record, this.#parts.client);
  }

  #seal(choices: Choices): void {
    const { key, board } = this.#here;
    const { last } = this.#part.findings;
    if (last && !board.record.manifest.voters.revote)
      throw new OstrakaError('second-ballot', 'you have voted, and this election takes one ballot each');
    this.#part.desk = { at: 'sealed', sealed: seal(this.#booth, key, choices, last, this.#parts.random) };
    this.#part.draft = choices;
    this.#changed();
  }
}
