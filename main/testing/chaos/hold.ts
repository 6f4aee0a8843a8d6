/** Holds one election to its end while its plan unfolds. */

import { inspect } from 'node:util';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Status } from '../../../shared/protocol/coordinator/status.ts';
import { Dice } from '../../../shared/simulation/dice.ts';
import { patience } from '../../workers/testing/patience.ts';
import type { Election } from './election.ts';
import { inflict, saysFull, startAgain } from './inflict.ts';
import { allAlone } from './laptop.ts';
import { MOMENTS, type Moment, type PlannedFault } from './plan.ts';
import { mayBeTakenOver, succeedWhoIsBehind } from './succession.ts';
import { pause } from './wait.ts';

/** So long may nothing move, once nothing befalls the election any more. */
const PATIENCE = 150_000;
/** Heads are looked at so often. */
const LOOK = 700;
/** Its supervisor starts it again, as docs/POSTGRES.md has it. */
const STARVED = /terminating connection due to idle-session timeout/;
/** So long must it have said why, before that counts as its last word. */
const LAST_WORD = 40_000;

export class Holding {
  readonly election: Election;
  readonly inflicted: PlannedFault[] = [];
  /** Why it did not end; null where it did. */
  stuck: string | null = null;
  /** So often a coordinator came to say so little to its database, for want of a processor, that this ended its session. */
  starved = 0;
  readonly #underway = new Set<Promise<void>>();
  readonly #reached = new Set<Moment>();
  #quietSince = performance.now();
  #saidSince = performance.now();
  #mark = '';
  #lookedAt = 0;
  #isLooking = false;
  /** Whether a coordinator refused to lead on, its board being behind, and another one was asked to take over. */
  wasBehind = false;

  constructor(election: Election) {
    this.election = election;
  }

  /** Resolves at the end, or when it is stuck and says why; what must not be stands in the election's violations. */
  async run(): Promise<void> {
    const { election } = this;
    const { voters, plan } = election;
    const dice = new Dice(`chaos ${plan.seed}/pace`);
    await election.begin();
    this.#reach('lobby');
    await pause(dice.below(1500));
    const ended =
      (await this.#order('open-enrolment')) &&
      (await this.#until('enrolment', ({ phase }) => phase === 'enrolment')) &&
      (await this.#people('enrol', this.#bringVoters())) &&
      (await this.#order('open-voting')) &&
      (await this.#remind()) &&
      (await this.#people(
        'vote',
        voters.vote(() => pause(dice.below(900)), 2 * PATIENCE),
      )) &&
      (await this.#finish());
    if (ended) election.tell('the election has ended');
    await Promise.all(this.#underway);
    // What befell it after its end must not have undone it.
    if (ended) await this.#until('attested result', (status) => this.#isOver(status));
  }

  /** They sign up; or the registrar's list is on the coordinator's laptop, and everybody has a slip. */
  async #bringVoters(): Promise<boolean> {
    const { voters, registrar } = this.election;
    if (!registrar) return voters.enrol(PATIENCE);
    const codes = await registrar.makeCodes(voters.count, () => this.election.linkForRegistrar(), PATIENCE);
    if (codes) voters.takeSlips(codes);
    return codes !== null;
  }

  /** A list that was made and not heard of is made once all the same. */
  async #remind(): Promise<boolean> {
    if (this.election.plan.roll === 'reminders') await this.election.remind().catch(bearable);
    return true;
  }

  /** Closes, again where a takeover went back behind the close, and waits for the result. */
  async #finish(): Promise<boolean> {
    return this.#until('result', async (status) => {
      if (status.phase === 'voting' && !status.takeover) await this.election.close().catch(bearable);
      return this.#isOver(status);
    });
  }

  /** A coordinator that has just been started again may wait until it can be read from. */
  #isOver({ phase, nodes, stuck }: Status): boolean {
    if (stuck) return false;
    const here = new Set(this.election.nodes.filter(({ lost }) => !lost).map(({ name }) => name));
    return phase === 'finished' && nodes.every(({ name, attested }) => attested || !here.has(name));
  }

  async #order(verb: 'open-enrolment' | 'open-voting'): Promise<boolean> {
    const { election } = this;
    const before = verb === 'open-enrolment' ? 'lobby' : 'enrolment';
    return this.#until(verb, async ({ phase }) => {
      if (phase !== before) return true;
      if (verb === 'open-enrolment') await allAlone(election.nodes, () => this.#begin());
      else await election.order(verb).catch(bearable);
      return false;
    });
  }

  /** Whoever begins an election looks whether all laptops are there, and what is not there then watches. */
  async #begin(): Promise<void> {
    const { election } = this;
    const connected = (await election.status())?.nodes.filter(({ connected }) => connected) ?? [];
    if (connected.length === election.nodes.length) await election.order('open-enrolment').catch(bearable);
  }

  async #people(what: string, done: Promise<boolean>): Promise<boolean> {
    let over: boolean | null = null;
    void done.then((value) => {
      over = value;
    });
    // Statuses are read meanwhile, so that the plan unfolds.
    const ended = await this.#until(`end of ${what}`, () => over !== null);
    if (ended && over === false) this.election.violations.push(`the voters could not ${what} in time`);
    return ended && over === true;
  }

  /** Polls until it is reached; false where the election is stuck, and says why, or is silent. */
  async #until(what: string, reached: (status: Status) => boolean | Promise<boolean>): Promise<boolean> {
    const { election } = this;
    this.#quietSince = performance.now();
    this.#saidSince = performance.now();
    for (; ; await pause(60)) {
      await this.#noteEnds();
      this.#look();
      const status = await election.status();
      if (status) {
        if (status.phase !== 'finished') this.#reach(status.phase);
        if (await reached(status)) return true;
        const mark = JSON.stringify([status.phase, status.size, status.nodes.map(({ connected }) => connected)]);
        if (mark !== this.#mark) this.#quietSince = performance.now();
        this.#mark = mark;
      }
      if (election.violations.length > 0) return false;
      if (status?.stuck?.name === 'board-behind' && this.#underway.size === 0) await this.#succeed();
      const why = status && (status.stuck?.english ?? lackingInWords(status));
      if (this.#underway.size > 0) this.#quietSince = performance.now();
      if (!why || this.#underway.size > 0) this.#saidSince = performance.now();
      if (why && performance.now() - this.#saidSince > LAST_WORD) {
        this.stuck = why;
        return false;
      }
      if (performance.now() - this.#quietSince > patience(PATIENCE)) {
        election.violations.push(`no ${what}, and nobody says why: ${inspect(election.lastStatus, { depth: 4 })}`);
        return false;
      }
    }
  }

  #look(): void {
    if (this.#isLooking || performance.now() - this.#lookedAt < LOOK) return;
    this.#isLooking = true;
    const done = (): void => {
      this.#isLooking = false;
      this.#lookedAt = performance.now();
    };
    void this.election.seeHeads().then(done, done);
  }

  /** Somebody reads at the coordinator that its board is behind. */
  async #succeed(): Promise<void> {
    const { election } = this;
    if (!election.mayBeBehind) election.violations.push('the board is behind what was signed, though nothing was lost');
    if (this.wasBehind || !mayBeTakenOver(election)) return;
    this.wasBehind = true;
    await succeedWhoIsBehind(election);
  }

  /** The faults of a moment begin when it is first reached; so do those of moments that were too short to be seen. */
  #reach(moment: Moment): void {
    const at = MOMENTS.indexOf(moment);
    for (const one of MOMENTS.slice(0, at + 1)) {
      if (this.#reached.has(one)) continue;
      this.#reached.add(one);
      this.election.tell(`— ${one}`);
      for (const planned of this.election.plan.faults) {
        if (planned.moment !== one) continue;
        const befalls = pause(planned.after)
          .then(() => inflict(this.election, planned))
          .then((done) => void (done && this.inflicted.push(planned)))
          .catch((error) => void this.election.violations.push(`${planned.fault.kind}: ${inspect(error)}`))
          .finally(() => this.#underway.delete(befalls));
        this.#underway.add(befalls);
      }
    }
  }

  /** A process that ends while nothing befalls its laptop is a defect, whatever it says; a full disk may be felt late. */
  async #noteEnds(): Promise<void> {
    const { laptops, violations, voters, coordinator, heads } = this.election;
    violations.push(...voters.defects.splice(0), ...heads.forks.splice(0));
    if (this.#underway.size > 0) return;
    await this.election.reviveFronts();
    for (const laptop of laptops.values())
      if (laptop.hasSmallDisk && laptop.ends.length > 0 && saysFull(laptop.ends[0]!)) {
        laptop.ends.shift();
        await startAgain(this.election, laptop);
      }
    if (STARVED.test(coordinator.ends[0]?.last ?? '')) {
      coordinator.ends.shift();
      this.starved += 1;
      await startAgain(this.election, coordinator);
    }
    for (const { name, ends } of laptops.values())
      for (const { code, signal, last } of ends.splice(0))
        violations.push(`${name} ended with ${code ?? signal}: ${last}`);
  }
}

/** Said by a coordinator that is down or busy, or where somebody was quicker. */
function bearable(error: unknown): void {
  if (!(error instanceof OstrakaError) || error.code === 'internal') throw error;
}

const lackingInWords = ({ absence }: Status): string | null =>
  absence?.lacking ? `${absence.gone.join(', ')} gone: too few to ${absence.lacking}` : null;
