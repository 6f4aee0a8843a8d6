/** Who has not voted, for whoever reminds them: made once, and the board says so. */
import { setImmediate as breathe } from 'node:timers/promises';
import { unhex } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { mayRemind } from '../../../shared/election/manifest.ts';
import { obeyed } from '../../../shared/protocol/coordinator/answering.ts';
import { begun } from '../../../shared/protocol/coordinator/board.ts';
import { SLIPS, slipAt } from '../../../shared/protocol/coordinator/code-slips.ts';
import { isWaiting, type Waiting } from '../../../shared/protocol/coordinator/roll.ts';
import type { CoordinatorLoop } from '../loop.ts';
import { ROWS_A_TURN } from './roll-list.ts';

/** What it needs of the loop. */
type Of = Pick<CoordinatorLoop, 'state' | 'store' | 'turns' | 'ask' | 'roll'>;

/**
 * Those who have not voted. Asked again it is the same list, as long as this program runs: to make another would take another entry, which
 * the board refuses.
 * @throws OstrakaError `bad-reminder`; `out-of-phase`; `no-names` where they are deleted here
 */
export function reminderList(of: Of): Promise<Waiting> {
  const list = lists.get(of) ?? made(of);
  lists.set(of, list);
  list.catch(() => lists.delete(of));
  return list;
}

/** Whether it was made since this program began, and can be had again. */
export const isListKept = (of: Of): boolean => lists.has(of);

const lists = new WeakMap<Of, Promise<Waiting>>();

async function made(of: Of): Promise<Waiting> {
  const { manifest, voters } = begun(of.state);
  const isCoded = manifest.voters.credentials === 'codes';
  // With nothing to list by, no list is made, and the board does not say that there was one.
  if (mayRemind(manifest) && voters && (isCoded ? of.store.countOf(SLIPS) : of.state.enrolled.size) === 0)
    throw new OstrakaError(
      'no-names',
      isCoded
        ? 'this laptop has made no slips, so it cannot say which are not used'
        : 'this laptop holds no names, so it cannot say who has not voted',
    );
  obeyed(await of.ask((asker) => ({ kind: 'remind', asker })));
  return isCoded ? slipsWaiting(of) : namesWaiting(of);
}

/** Whoever votes while it is made is not on it. */
async function namesWaiting(of: Of): Promise<Waiting> {
  const names: string[] = [];
  for await (const some of of.roll.all())
    for (const { key, name } of some) if (isWaiting(of.state, unhex(key))) names.push(name);
  return { names };
}

async function slipsWaiting({ state, store, turns }: Of): Promise<Waiting> {
  const numbers: number[] = [];
  const slips = store.list(SLIPS);
  for (let at = 0; at < slips.length; at += ROWS_A_TURN, await breathe())
    turns.own('request', () => {
      for (const { number, key } of slips.slice(at, at + ROWS_A_TURN).map(slipAt))
        if (isWaiting(state, key)) numbers.push(number);
    });
  return { slips: numbers };
}
