/** Under the hood, for every window that has judged a board: its entries are opened by the thread that judged it. */
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { VerdictThread } from '../../verdict/verdict-thread.ts';
import type { Handlers } from './role.ts';

/** The calls that open a board; `judged` gives the thread that has one, null where there is none yet. */
export function hoodHandlers(judged: () => VerdictThread | null): Handlers {
  const thread = (): VerdictThread => {
    const known = judged();
    if (!known) throw new OstrakaError('not-yet', 'no election has been read yet');
    return known;
  };
  return {
    'hood.list': async () => thread().ask('list', null),
    'hood.open': async (asked) => thread().ask('open', asked),
    'hood.rows': async (asked) => thread().ask('rows', asked),
  };
}
