/**
 * Lapses: each breaks one invariant on purpose, in the process of a party that should keep it. A run that did not notice
 * would be blind.
 */
import type { CheatName } from '../protocol/cheating/catalogue/catalogue.ts';
import { Dice } from './dice.ts';
import type { Standby } from './laptops/board-server.ts';
import type { Fault } from './script/faults.ts';
import type { Lapse } from './script/lapses.ts';
import { fitting, type Script } from './script/script.ts';
import type { InvariantName } from './world/invariants.ts';

/** What a lapse breaks, and what must befall an election for it to show. */
interface Mutation {
  readonly breaks: InvariantName;
  readonly crashes?: 'coordinator' | 'node-1';
  readonly gone?: true;
  readonly differs?: true;
  /** Whether more ballots are asked for than there are voters. */
  readonly tooFew?: true;
  /** Whether the coordinator dies with ballots that no node holds. */
  readonly lostBallots?: true;
  /** Until when results are held back. */
  readonly held?: 'hour' | 'committee';
  /** What stands by the server of the board, which fails. */
  readonly standby?: Standby;
  /** Whether nodes are cut off before it does. */
  readonly cut?: true;
  readonly cheat?: CheatName;
}

export const mutations: Readonly<Record<Lapse, Mutation>> = {
  'acknowledges before it writes': { breaks: 'no acknowledged ballot is lost', crashes: 'coordinator' },
  'starts from an older copy': { breaks: 'no acknowledged ballot is lost', crashes: 'coordinator' },
  'refuses good ballots': { breaks: 'honest voters are heard' },
  'never looks at the clock': { breaks: 'it ends or says why', gone: true },
  'names nobody': { breaks: 'a cheat gets its verdict', cheat: 'copied-ballot' },
  'keeps two boards': { breaks: 'no two honest boards differ unnoticed', cheat: 'two-boards' },
  'signs before it writes': { breaks: 'a signed head is written, and one of each size', crashes: 'node-1' },
  'signs before it stores': { breaks: 'whoever has lost nothing goes on', standby: 'synchronous' },
  'signs without reports': { breaks: 'one head of each size is published', standby: 'asynchronous' },
  'asks q nodes and no more': { breaks: 'one head of each size is published', standby: 'asynchronous', cut: true },
  'keeps no drafts': { breaks: 'what is said again is the same', crashes: 'node-1' },
  'believes proofs unread': { breaks: 'no share before a full verification' },
  'believes any tally': { breaks: 'the result is the honest count', cheat: 'false-tally' },
  'cries fork when nobody answers': { breaks: 'nobody innocent is accused', crashes: 'coordinator' },
  'overlooks forks': { breaks: 'a fork is noticed once checkpoints are exchanged', cheat: 'two-boards' },
  'forgets what it signed': { breaks: 'a signed head is written, and one of each size', cheat: 'second-close' },
  'turns its key twice': { breaks: 'one close is decrypted at most' },
  'loses its drafts while it runs': { breaks: 'a node’s state agrees with itself' },
  'takes a receipt for a witness': { breaks: 'a witnessed ballot survives a takeover', lostBallots: true },
  'exports one ballot less': { breaks: 'the transcript verifies' },
  'opens too few ballots': { breaks: 'too few ballots stay sealed', tooFew: true },
  'forgets the hour': { breaks: 'results are held back until their time', held: 'hour' },
  'presses by itself': { breaks: 'results are held back until their time', held: 'committee' },
  'signs what its person warned of': { breaks: 'whoever sees other words signs nothing more', differs: true },
  'tells of no proof': { breaks: 'the story is that of the board' },
};

export const lapses = Object.keys(mutations) as Lapse[];

/** A script under which a lapse should show, the `attempt`-th: small and rough. */
export function scriptFor(lapse: Lapse, attempt: number): Script {
  const { crashes, gone, differs, tooFew, lostBallots, held, standby, cut, cheat } = mutations[lapse];
  const seed = `${lapse} ${attempt}`;
  const dice = new Dice(seed);
  const cheats = cheat ? [cheat] : [];
  // Where two keys are needed, there is a while between the first and the second.
  const threshold = cheat === 'second-close' ? 2 : 1;
  const small = {
    nodes: 2,
    threshold,
    leastMixes: threshold,
    leastBallots: tooFew ? 3 : 1,
    lossesTolerated: 1,
    voters: 2,
    revote: false,
    latecomers: false,
    ...(held ? { held } : {}),
    ...(standby ? { standby } : {}),
  };
  const faults: Fault[] = Array.from({ length: crashes ? 12 : 0 }, () => ({
    kind: 'crash',
    party: crashes!,
    step: dice.between(2, 60),
    moment: dice.fraction(),
    lasts: 500,
  }));
  if (lostBallots || cut)
    for (const party of ['node-1', 'node-2']) faults.push({ kind: 'cut', party, at: 7000, lasts: 20_000 });
  if (lostBallots) faults.push({ kind: 'replaced', party: 'coordinator', at: 15_000, wakes: null });
  if (standby) {
    const lost = standby === 'asynchronous' ? 3 : 0;
    faults.push({ kind: 'promoted', party: 'coordinator', at: dice.between(4000, 12_000), lost, wakes: null });
  }
  if (differs) faults.push({ kind: 'differs', party: 'node-1', at: 3000 });
  if (gone) faults.push({ kind: 'gone', party: 'node-1', at: 3000 });
  return { seed, election: fitting({ ...small, nodes: gone ? 4 : 2 }, cheats), faults, cheats };
}
