/** Who has not voted, for whoever reminds them: made once, and the board says so. */
import { setImmediate as breathe } from 'node:timers/promises';
import { waitingIn } from '../../../shared/board/entry-types/reminder.ts';
import { type Bytes, unhex } from '../../../shared/codec/bytes.ts';
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

/** Names that are deleted here are in no list any more. */
export const forgetList = (of: Of): void => void lists.delete(of);

async function made(of: Of): Promise<Waiting> {
  const { manifest, voters } = begun(of.state);
  const isCoded = manifest.voters.credentials === 'codes';
  const known = await (isCoded ? slipsWaiting(of) : namesWaiting(of));
  const stillWaiting = () => known.filter(({ key }) => isWaiting(of.state, key));
  // A list that left some out would be the only one, and the board would say that it held all.
  if (mayRemind(manifest) && voters && stillWaiting().length < waitingIn(begun(of.state)))
    throw new OstrakaError(
      'no-names',
      isCoded
        ? 'this laptop has not made all slips, so it cannot say which are not used'
        : 'this laptop does not hold the names of all voters, so it cannot say who has not voted',
    );
  obeyed(await of.ask((asker) => ({ kind: 'remind', asker })));
  // Whoever voted meanwhile is not reminded.
  const told = stillWaiting().map(({ as }) => as);
  return isCoded ? { slips: told as number[] } : { names: told as string[] };
}

/** One who has not voted, by what they are called on the list. */
interface Listed {
  readonly key: Bytes;
  readonly as: string | number;
}

async function namesWaiting({ state, roll }: Of): Promise<Listed[]> {
  const found: Listed[] = [];
  for await (const some of roll.all())
    for (const { key: inHex, name } of some) {
      const key = unhex(inHex);
      if (isWaiting(state, key)) found.push({ key, as: name });
    }
  return found;
}

async function slipsWaiting({ state, store, turns }: Of): Promise<Listed[]> {
  const found: Listed[] = [];
  const slips = store.list(SLIPS);
  for (let at = 0; at < slips.length; at += ROWS_A_TURN, await breathe())
    turns.own('request', () => {
      for (const { number, key } of slips.slice(at, at + ROWS_A_TURN).map(slipAt))
        if (isWaiting(state, key)) found.push({ key, as: number });
    });
  return found;
}
