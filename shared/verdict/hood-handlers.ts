import { OstrakaError } from '../codec/error.ts';
import type { Handlers } from '../protocol/ipc.ts';
import type { Ask } from './judging-thread.ts';

/** Said where a board is to be opened before it is judged. */
export const nothingToOpen = (): OstrakaError =>
  new OstrakaError('not-yet', 'there is no election here yet that can be opened');

/** The calls that open a board; `judged` gives the thread that has one, null where there is none yet. */
export function hoodHandlers(judged: () => { readonly ask: Ask } | null) {
  const ask: Ask = async (question, asked) => {
    const thread = judged();
    if (!thread) throw nothingToOpen();
    return thread.ask(question, asked);
  };
  return {
    'hood.list': () => ask('list', null),
    'hood.open': (asked) => ask('open', asked),
    'hood.rows': (asked) => ask('rows', asked),
  } satisfies Handlers;
}
