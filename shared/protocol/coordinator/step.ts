/**
 * The coordinator as a pure step: an event in, effects out. No clock, socket, disk or randomness inside. The state it is
 * given is used up: go on with the one it leaves behind.
 */
import { blobsBrought, type Entry, entrySigned, readEntry } from '../../board/entry.ts';
import { admit, isIndependent, statementOf } from '../../board/fold.ts';
import { LIST_BYTES_A_TURN } from '../../board/list-to-mix.ts';
import { leafHash } from '../../board/merkle.ts';
import { newRecord } from '../../board/record.ts';
import { culpritOf, type Refusal } from '../../board/refusal.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { OstrakaError, unreachable } from '../../codec/error.ts';
import { manifestOf } from '../../election/manifest.ts';
import { answering } from './answering.ts';
import type { Arrangement } from './arrangements.ts';
import { append, begun, say, signHead, takeCosignature, tellHead } from './board.ts';
import { replaceCode } from './code-slips.ts';
import { leaveOut, takeComparison } from './comparing.ts';
import { doDuties } from './duties.ts';
import { cancel, cancelled } from './ending/cancelling.ts';
import { close } from './ending/closing.ts';
import { tellNext } from './ending/next-round.ts';
import { checkApplicants, enrolChecked, takeApplication } from './enrolment.ts';
import { maySign } from './floor/floor.ts';
import { askHowFar, released, takeSeen, withheld } from './floor/reports.ts';
import { extend, heardOfHour, keepHours, lookIfHeld, requireComing } from './hours/keep-hours.ts';
import { endJoining, proposalOf } from './joining.ts';
import { clearLobby, freeName, join, keepOut, leave, letIn, present, rename, sendAway } from './lobby.ts';
import { layOn, openWhenJudged } from './opening/opening-voting.ts';
import { codesLaid, replaceRegistered, takeCodes } from './opening/registered.ts';
import { changeRoll, remind } from './roll.ts';
import { allowanceOf, keep, requireExpected } from './settings.ts';
import {
  type Answer,
  type Asker,
  type CoordinatorEffect,
  type CoordinatorEvent,
  type CoordinatorState,
  MAX_WAITING,
  type Order,
  type Pending,
  type WantedJoin,
} from './state.ts';
import { requireOwnEpoch, takeOver, takeReport } from './takeover.ts';

/** Ballots examined as one batch: enough to share the work of a fold, few enough that nobody waits long, nor holds the loop. */
const BATCH_SIZES = { least: 16, most: 256 } as const;
/** A full batch that took less than the first is followed by a larger one, beyond the second by a smaller one; milliseconds. */
const BATCH_TIMES_MS = { short: 150, long: 600 } as const;
/** Milliseconds without any event, not even a tick, after which this laptop is taken to have slept. */
const SLEPT_MS = 15_000;

/**
 * What happens on these events, which came together, at `now` milliseconds. Changes `state` and returns the effects, in
 * order.
 */
export function step(state: CoordinatorState, events: readonly CoordinatorEvent[], now: number): CoordinatorEffect[] {
  const effects: CoordinatorEffect[] = [];
  const gap = now - state.heardAt;
  state.heardAt = now;
  // Nobody could be heard meanwhile, so nobody is late for it; nor because the clock was set.
  if (gap > SLEPT_MS || gap < 0) state.movedAt += gap;
  if (gap > SLEPT_MS) state.wokeAt = now;
  for (const event of events) hear(state, event, effects, now);
  for (const event of released(state)) hear(state, event, effects, now);
  checkApplicants(state, effects);
  examineWaiting(state, effects, now);
  keepHours(state, effects, now);
  openWhenJudged(state, effects, now);
  closeWhenJudged(state, effects, now);
  while (doDuties(state, effects, now));
  lookIfHeld(state, now);
  if (effects.some((effect) => effect.do === 'append') && maySign(state.floor)) signHead(state, effects);
  tellHead(state, state.pending.size === 0 && events.every(({ kind }) => kind === 'tick'), effects, now);
  return effects;
}

function hear(state: CoordinatorState, event: CoordinatorEvent, effects: CoordinatorEffect[], now: number): void {
  if (state.cancelled && 'asker' in event)
    return answering(event.asker, effects, () => {
      throw cancelled();
    });
  if (withheld(state, event, effects)) return;
  switch (event.kind) {
    case 'joined':
      join(state, event, effects);
      return askHowFar(state, event.key, effects);
    case 'left':
      return leave(state, event.key, effects);
    case 'enrol':
      return takeApplication(state, event, effects);
    case 'roll':
      return answering(event.asker, effects, () => changeRoll(state, event.change, effects));
    case 'submit':
      return receive(state, event, effects);
    case 'cosign':
      return state.record ? takeCosignature(state, event.key, event.size, event.line, effects, now) : undefined;
    case 'report':
      return takeReport(state, event);
    case 'seen':
      return takeSeen(state, event, effects);
    case 'compared':
      return takeComparison(state, event, effects);
    case 'leave-out': {
      const { node, asker } = event;
      return answering(asker, effects, () => leaveOut(state, node, effects, now));
    }
    case 'work': {
      const index = state.record?.manifest.nodes.findIndex(({ key }) => hex(key) === hex(event.key)) ?? -1;
      if (index >= 0 && event.work) state.works.set(index + 1, event.work);
      else state.works.delete(index + 1);
      return;
    }
    case 'battery': {
      const { key, percent } = event;
      if (percent === null) state.batteries.delete(hex(key));
      else if (state.connected.has(hex(key))) state.batteries.set(hex(key), percent);
      return;
    }
    case 'readiness': {
      // Where the list of laptops is frozen, nobody chooses among them any more.
      if (!state.record && state.connected.has(hex(event.key))) state.readiness.set(hex(event.key), event.findings);
      return;
    }
    case 'order': {
      const { order, codes = [], joins = [], confirmed = null, asker } = event;
      if (order === 'join-names') return propose(state, joins, asker, effects);
      if (order === 'close') return void state.closers.push({ asker, confirmed });
      if (order === 'open-voting') return void state.openers.push({ asker, codes, confirmed });
      return answering(asker, effects, () => obey(state, order, confirmed, effects, now));
    }
    case 'replace-code':
      return answering(event.asker, effects, () => replaceCode(state, event.replacement, effects, now));
    case 'codes-made':
      return takeCodes(state, event, effects);
    case 'code-replaced':
      return answering(event.asker, effects, () => replaceRegistered(state, event, effects, now));
    case 'next-round':
      return answering(event.asker, effects, () => tellNext(state, event.link, effects));
    case 'extend':
      return answering(event.asker, effects, () => extend(state, event, effects, now));
    case 'remind':
      return answering(event.asker, effects, () => remind(state, effects, now));
    case 'hour':
      return heardOfHour(state, event.refused);
    case 'arrange':
      return answering(event.asker, effects, () => arrange(state, event.arrangement, effects));
    case 'done':
      return finish(state, event, effects, now);
    case 'tick':
      return;
    default:
      return unreachable(event);
  }
}

// ---- the organiser's verbs --------------------------------------------------------------------------------------------

function obey(
  state: CoordinatorState,
  order: Exclude<Order, 'close' | 'open-voting' | 'join-names'>,
  confirmed: number | null,
  effects: CoordinatorEffect[],
  now: number,
): number {
  switch (order) {
    case 'open-enrolment': {
      if (state.record) throw new OstrakaError('out-of-phase', 'the election has begun already');
      requireComing(state.plan, now);
      const nodes = present(state).map(({ key, name }) => ({ key, name }));
      const manifest = manifestOf(state.plan, state.key.publicKey, nodes, state.nonce);
      requireExpected(state, 'laptops', nodes.length, confirmed, effects);
      state.record = newRecord(manifest);
      say(state, 'manifest', state.record.manifest, effects, now);
      return 0;
    }
    case 'cancel':
      return cancel(state, effects);
    case 'post-result':
      return endJoining(state);
    case 'take-over':
      return takeOver(state, effects, now);
    default:
      return unreachable(order);
  }
}

function arrange(state: CoordinatorState, wanted: Arrangement, effects: CoordinatorEffect[]): number {
  switch (wanted.do) {
    case 'expect': {
      const { laptops = state.expected.laptops, voters = state.expected.voters } = wanted;
      keep(state, { set: 'expected', laptops, voters }, effects);
      break;
    }
    case 'allow': {
      const { address } = wanted;
      const had = allowanceOf(state, address);
      const { laptops = had.laptops, voters = had.voters } = wanted;
      keep(state, { set: 'allowed', address, laptops, voters }, effects);
      if (state.keptOut.has(address)) keep(state, { set: 'out', who: address, name: null }, effects, false);
      break;
    }
    case 'send-away':
      sendAway(state, wanted.name, effects);
      break;
    case 'keep-out':
      keepOut(state, wanted.address, effects);
      break;
    case 'free-name':
      freeName(state, wanted.name, effects);
      break;
    case 'let-in':
      letIn(state, wanted.who, effects);
      break;
    case 'rename':
      rename(state, wanted.name, wanted.to, effects);
      break;
    case 'clear-lobby':
      clearLobby(state, effects);
      break;
    default:
      return unreachable(wanted);
  }
  return 0;
}

/** Proposes that names are one person: an entry of this coordinator, examined like anyone's. */
function propose(
  state: CoordinatorState,
  joins: readonly WantedJoin[],
  asker: Asker,
  effects: CoordinatorEffect[],
): void {
  let leaf: Bytes;
  try {
    leaf = proposalOf(state, joins);
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    effects.push({ do: 'answer', asker, answer: { ok: false, code: error.code, message: error.message } });
    return;
  }
  receive(state, { kind: 'submit', leaf, asker }, effects);
}

/** Ends voting once every ballot that came before the order is judged, however many still come. */
function closeWhenJudged(state: CoordinatorState, effects: CoordinatorEffect[], now: number): void {
  if (state.closers.length === 0 || state.waiting.length > 0 || state.examining.size > 0) return;
  if (state.record && !state.record.electorate.prepareClose(LIST_BYTES_A_TURN))
    return void effects.push({ do: 'go-on' });
  for (const { asker, confirmed } of state.closers.splice(0))
    answering(asker, effects, () => close(state, confirmed, effects, now));
}

// ---- submissions ------------------------------------------------------------------------------------------------------

const refusing = ({ record }: CoordinatorState, { code, message, culprit }: Refusal): Answer => ({
  ok: false,
  code,
  message,
  culprit: culpritOf(culprit, record?.manifest),
});

/** Tells everyone who submitted it. */
function settle(
  state: CoordinatorState,
  { name, askers }: Pending,
  answer: Answer,
  effects: CoordinatorEffect[],
): void {
  state.pending.delete(name);
  for (const asker of askers) effects.push({ do: 'answer', asker, answer });
}

function receive(
  state: CoordinatorState,
  { leaf, asker }: Extract<CoordinatorEvent, { kind: 'submit' }>,
  effects: CoordinatorEffect[],
): void {
  const record = state.record;
  let entry: Entry;
  try {
    if (!record) throw new OstrakaError('out-of-phase', 'the election has not begun');
    requireOwnEpoch(state);
    entry = readEntry(leaf);
  } catch (error) {
    if (!(error instanceof OstrakaError)) throw error;
    effects.push({ do: 'answer', asker, answer: { ok: false, code: error.code, message: error.message } });
    return;
  }
  const hash = leafHash(leaf);
  const name = hex(hash);
  const known = record.log.find(hash);
  if (known !== undefined) {
    // A retry after a lost answer is not a second entry.
    effects.push({ do: 'answer', asker, answer: { ok: true, index: known } });
    return;
  }
  const same = state.pending.get(name);
  // Sent again before the first was judged: it gets the same answer, and is not examined twice.
  if (same) return void same.askers.push(asker);
  const refused = admit(record, entry);
  const fault = refused
    ? refusing(state, refused)
    : isIndependent(entry)
      ? cannotWait(state, entry)
      : cannotStand(state, entry);
  if (fault) return void effects.push({ do: 'answer', asker, answer: fault });
  const pending = { entry, name, askers: [asker] };
  state.pending.set(name, pending);
  if (isIndependent(entry)) state.waiting.push(pending);
  else startExamining(state, [pending], effects);
}

/** Why a ballot cannot join those that wait. */
function cannotWait({ waiting, closers }: CoordinatorState, { type }: Entry): Answer | null {
  if (waiting.length >= MAX_WAITING)
    return { ok: false, code: 'busy', message: 'too many ballots at once; try again soon' };
  return closers.length > 0 && type !== 'objection'
    ? { ok: false, code: 'out-of-phase', message: 'voting is being closed' }
    : null;
}

/** Why an entry of a node is not worth examining: anyone could write it, or what it brings is not here. */
function cannotStand({ holds, pending }: CoordinatorState, entry: Entry): Answer | null {
  if (!entrySigned(entry.leaf, entry.author))
    return { ok: false, code: 'bad-signature', message: 'the signature does not verify' };
  // Proofs cost minutes: one node's many would come before all that others bring, and while any is examined nobody is late.
  if ([...pending.values()].some((one) => one.entry.type === entry.type && equal(one.entry.author, entry.author)))
    return { ok: false, code: 'busy', message: `another ${entry.type} of this node is being examined` };
  return blobsBrought(entry).every(holds)
    ? null
    : { ok: false, code: 'blob-missing', message: 'upload what this entry brings, then submit it again' };
}

function examineWaiting(state: CoordinatorState, effects: CoordinatorEffect[], now: number): void {
  while (state.balloting === null && state.waiting.length > 0) {
    const job = startExamining(state, state.waiting.splice(0, state.batch), effects);
    state.balloting = job === null ? null : { job, since: now };
  }
}

/** Answers what is decided already and sends the rest to be examined; the job's number, or null where nothing is left. */
function startExamining(state: CoordinatorState, batch: Pending[], effects: CoordinatorEffect[]): number | null {
  const record = begun(state);
  const good = batch.filter((pending) => {
    const refused = admit(record, pending.entry);
    if (refused) settle(state, pending, refusing(state, refused), effects);
    return !refused;
  });
  if (good.length === 0) return null;
  const id = state.nextJob++;
  state.examining.set(id, good);
  effects.push({
    do: 'job',
    id,
    job: { kind: 'examine', statements: good.map(({ entry }) => statementOf(record, entry)) },
  });
  return id;
}

function finish(
  state: CoordinatorState,
  { job, result }: Extract<CoordinatorEvent, { kind: 'done' }>,
  effects: CoordinatorEffect[],
  now: number,
): void {
  if (result.kind === 'open') {
    const { kind: _, ...found } = result;
    state.opened = { ...found, joined: state.opening!.joined };
    state.opening = null;
    return;
  }
  if (state.registering?.job === job) return codesLaid(state, result, effects);
  if (state.laying?.job === job) return layOn(state, result, effects, now);
  if (result.kind === 'check-signatures' && state.enrolling?.job === job)
    return enrolChecked(state, result, effects, now);
  const batch = state.examining.get(job);
  if (!batch || result.kind !== 'examine') throw new OstrakaError('internal', `no one awaits job ${job}`);
  state.examining.delete(job);
  if (state.balloting?.job === job) {
    state.batch = nextBatch(state.batch, batch.length, now - state.balloting.since);
    state.balloting = null;
  }
  for (const [i, pending] of batch.entries()) {
    const refused = append(state, pending.entry, result.findings[i]!, effects, now);
    const answer = refused ? refusing(state, refused) : { ok: true as const, index: begun(state).log.size - 1 };
    settle(state, pending, answer, effects);
  }
}

/** As many as are examined in a moment, on this computer and as busy as it is. */
function nextBatch(now: number, examined: number, took: number): number {
  if (took > BATCH_TIMES_MS.long) return Math.max(BATCH_SIZES.least, Math.ceil(now / 2));
  return examined === now && took < BATCH_TIMES_MS.short ? Math.min(BATCH_SIZES.most, 2 * now) : now;
}
