/** The organiser's verbs, for whoever may say them: over HTTP with the token, or at the coordinator's own window. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { ElectionRecord } from '../../shared/board/record.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { asOstrakaError, OstrakaError } from '../../shared/codec/error.ts';
import { codeKey, newCode, parseCode } from '../../shared/election/credential.ts';
import type { NodeIndex } from '../../shared/election/manifest.ts';
import { isRehearsal } from '../../shared/election/rehearsal/mark.ts';
import { obeyed } from '../../shared/protocol/coordinator/answering.ts';
import type { Arrangement } from '../../shared/protocol/coordinator/arrangements.ts';
import { begun } from '../../shared/protocol/coordinator/board.ts';
import {
  CODES,
  type FreshCodes,
  MADE_UP,
  placeOf,
  requireOwnCodes,
  SLIPS,
  type SlipCounts,
  slipAt,
  slipCounts,
} from '../../shared/protocol/coordinator/code-slips.ts';
import { CHANGES_AT_ONCE } from '../../shared/protocol/coordinator/roll.ts';
import type { CodeSlip, Order, RollChange, WantedJoin } from '../../shared/protocol/coordinator/state.ts';
import type { Pair } from '../../shared/protocol/desk/desk.ts';
import { noVoters } from '../../shared/protocol/rehearsal/deck-voters.ts';
import { systemRandom } from '../workers/system-random.ts';
import type { CoordinatorLoop } from './loop.ts';
import { putDeckOnRoll } from './made-up/deck.ts';
import { forgetList } from './roll/reminder-list.ts';

const MAX_CODES = 10_000;
/** Codes whose keys are computed before others have their turn. */
const AT_ONCE = 20;

/** What goes with some orders. */
export interface OrderDetails {
  readonly joins?: readonly WantedJoin[];
  /** So many laptops, or voters, though more than expected; or so few ballots, though too few for a result. */
  readonly confirmed?: number | null;
}

/** What opens and closes voting: at a desk of two people it takes both. */
const takesBoth: ReadonlySet<Order> = new Set(['open-voting', 'close']);

/**
 * Throws what the coordinator refuses the order with; at a desk of two people also what `Desk.requireBoth` does.
 * @param pair the passphrases of both, which go no further than the desk
 */
export async function give(
  loop: CoordinatorLoop,
  order: Order,
  { pair, ...details }: OrderDetails & { readonly pair?: Pair | undefined } = {},
): Promise<void> {
  if (takesBoth.has(order)) await loop.desk?.requireBoth(pair);
  await carryOut(loop, order, details);
}

/** An order that whoever leads has agreed to before: by a plan that announces its hours, or by a countdown that both began. */
export async function carryOut(loop: CoordinatorLoop, order: Order, details: OrderDetails = {}): Promise<void> {
  const ordered = async (codes: readonly Bytes[] = []): Promise<void> =>
    obeyed(await loop.ask((asker) => ({ kind: 'order', order, codes, ...details, asker })));
  if (order !== 'open-voting') return ordered();
  // The roll is made of the codes as they are now: none is printed, or replaced, before it stands.
  await inTurn(loop, async () => {
    await putDeckOnRoll(loop);
    const codes: Bytes[] = [];
    for await (const key of loop.store.pages(CODES)) codes.push(key);
    await ordered(codes);
  });
}

/** Carries out what an announced hour asks for, as everybody was told that it would, and tells what came of it. */
export function keepHours(loop: CoordinatorLoop): void {
  loop.on('hour', (order) => {
    carryOut(loop, order).then(
      () => loop.tell({ kind: 'hour', refused: null }),
      (error: unknown) => loop.tell({ kind: 'hour', refused: asOstrakaError(error).code }),
    );
  });
}

/**
 * Moves the announced closing time. Throws what the coordinator refuses it with; at a desk of two people also what
 * `Desk.requireBoth` does.
 */
export async function extend(loop: CoordinatorLoop, closes: number, reason: string, pair?: Pair): Promise<void> {
  await loop.desk?.requireBoth(pair);
  obeyed(await loop.ask((asker) => ({ kind: 'extend', closes, reason, asker })));
}

/** Has the key made anew without a node whose words differ. Throws what the coordinator refuses it with. */
export async function leaveOut(loop: CoordinatorLoop, node: NodeIndex): Promise<void> {
  obeyed(await loop.ask((asker) => ({ kind: 'leave-out', node, asker })));
}

/** Throws what the coordinator refuses the arrangement with. */
export async function arrange(loop: CoordinatorLoop, arrangement: Arrangement): Promise<void> {
  obeyed(await loop.ask((asker) => ({ kind: 'arrange', arrangement, asker })));
}

/** Everybody in this election is told of the next one. Throws `out-of-phase`, `bad-link`, and `cancelled`. */
export async function tellNext(loop: CoordinatorLoop, link: string): Promise<void> {
  obeyed(await loop.ask((asker) => ({ kind: 'next-round', link, asker })));
}

/**
 * Strikes a voter off the roll, or all from an address, puts one back, or forgets the names: of many a part at a time, between
 * which others are heard. Throws what the coordinator refuses it with.
 */
export async function changeRoll(loop: CoordinatorLoop, change: RollChange): Promise<void> {
  const { enrolled, struck } = loop.state;
  const left = (): number => {
    if (change.do === 'strike-from') return enrolled.countFrom(change.address);
    return change.do === 'forget-names' ? enrolled.size + struck.size : 0;
  };
  // Whoever comes meanwhile does not keep it from ending.
  for (let parts = Math.max(1, Math.ceil(left() / CHANGES_AT_ONCE)); parts > 0; parts--) {
    obeyed(await loop.ask((asker) => ({ kind: 'roll', change, asker })));
    if (left() === 0) break;
  }
  // What is deleted from a database stays in its files until they are written anew.
  if (change.do === 'forget-names') {
    forgetList(loop);
    await loop.store.wipe();
  }
}

/** How many slips of this election are kept; codes of voters that a lesson made up are on none. */
export const keptSlips = ({ store }: CoordinatorLoop): number => store.countOf(SLIPS);

/** The one with the last number. */
function lastSlip({ store }: CoordinatorLoop): CodeSlip | null {
  const last = store.last(SLIPS);
  return last ? slipAt(last) : null;
}

/**
 * How many slips there are, and what has become of them.
 * @param kept as many as `keptSlips` says
 */
export function countSlips(loop: CoordinatorLoop, kept: number): SlipCounts {
  const { record, registered } = loop.state;
  if (registered) return slipCounts(record, registered.body.count, 0, []);
  // Numbers are given once: those that are missing were on slips that were replaced before there was a roll.
  const early = (lastSlip(loop)?.number ?? 0) - kept;
  return slipCounts(
    record,
    kept,
    early,
    record && (record.manifest.lesson || isRehearsal(record.manifest))
      ? loop.store.list(MADE_UP).map(([, key]) => key)
      : [],
  );
}

/** Fresh one-time codes, of which only the public halves are kept. Throws `keys-only`, `out-of-phase`, `bad-request`. */
export async function makeCodes(loop: CoordinatorLoop, wanted: number): Promise<FreshCodes> {
  const { fingerprint, manifest } = requireCodes(loop);
  if (isRehearsal(manifest)) throw noVoters();
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > MAX_CODES)
    throw new OstrakaError('bad-request', `count is a number from 1 to ${MAX_CODES}`);
  const requireOpenRoll = (): void => {
    if (begun(loop.state).voters)
      throw new OstrakaError('out-of-phase', 'the roll is posted; codes are made before voting opens', {
        hint: 'a lost code can be replaced',
      });
  };
  requireOpenRoll();
  const codes = Array.from({ length: wanted }, () => newCode(systemRandom));
  const keys: Bytes[] = [];
  for (const [i, code] of codes.entries()) {
    if (i % AT_ONCE === 0) await breathe();
    keys.push(codeKey(fingerprint, parseCode(code)).publicKey);
  }
  return inTurn(loop, async () => {
    // The roll may have been posted while the keys were made.
    requireOpenRoll();
    const first = nextNumber(lastSlip(loop));
    await loop.store.write({ put: Object.fromEntries(keys.map((key, i) => [placeOf(first + i), key])) });
    return { first, codes };
  });
}

/**
 * A fresh code for a slip that was lost, whose own code is revoked. Throws `not-found`, `code-spent`, `code-revoked`,
 * `keys-only`, `out-of-phase`.
 */
export async function replaceCode(loop: CoordinatorLoop, number: number): Promise<FreshCodes> {
  const { fingerprint } = requireCodes(loop);
  const fresh = newCode(systemRandom);
  const { publicKey: key } = codeKey(fingerprint, parseCode(fresh));
  return inTurn(loop, async () => {
    const last = lastSlip(loop);
    const code = loop.store.get(placeOf(number));
    if (!code)
      throw new OstrakaError('not-found', `no slip of this election has the number ${number}`, {
        hint: last ? `the last one is ${last.number}` : 'this laptop has made no codes',
      });
    const replacement = { lost: { number, key: code }, fresh: { number: nextNumber(last), key } };
    obeyed(await loop.ask((asker) => ({ kind: 'replace-code', replacement, asker })));
    return { first: replacement.fresh.number, codes: [fresh] };
  });
}

function requireCodes({ state }: CoordinatorLoop): ElectionRecord {
  const record = begun(state);
  if (record.manifest.voters.credentials !== 'codes')
    throw new OstrakaError('keys-only', 'in this election voters enrol their own keys; there are no codes');
  requireOwnCodes(record.manifest);
  return record;
}

/** No number is given twice: whatever takes the place of a slip stands behind it. */
const nextNumber = (last: CodeSlip | null): number => (last?.number ?? 0) + 1;

/** One after another, so that what numbers slips sees all that were numbered before, and the roll holds all that were printed. */
export function inTurn<T>(loop: CoordinatorLoop, act: () => Promise<T>): Promise<T> {
  const turn = (turns.get(loop) ?? Promise.resolve()).then(act);
  turns.set(
    loop,
    turn.catch(() => {}),
  );
  return turn;
}

const turns = new WeakMap<CoordinatorLoop, Promise<unknown>>();
