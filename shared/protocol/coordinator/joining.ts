/** Between opening and result, where the plan lets written-in names be joined by hand: the coordinator waits for people. */
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { mayJoinNames } from '../../election/manifest.ts';
import { fold } from '../../election/write-ins/fold.ts';
import { write } from '../author.ts';
import { begun } from './board.ts';
import type { CoordinatorState, Opened, WantedJoin } from './state.ts';
import { requireOwnEpoch } from './takeover.ts';

/** Whether the ballots are open, and the result waits for the organiser: there are names that could be one person. */
export const waitsForNames = ({ record, opened, posting }: CoordinatorState): boolean =>
  record !== null &&
  opened !== null &&
  !posting &&
  mayJoinNames(record.manifest) &&
  opened.names.some((names) => names.length > 1);

/** The written-in names of each contest as they are counted apart, while they may be joined. Throws `out-of-phase`, `bad-join`. */
export const namesApart = (state: CoordinatorState): Opened['names'] => waiting(state).names;

/** Posts the result as soon as it is counted with all that is joined. Throws `out-of-phase`. */
export function endJoining(state: CoordinatorState): number {
  waiting(state);
  state.posting = true;
  return begun(state).log.size;
}

/** The leaf of a proposal, with the names as they are counted. Throws `out-of-phase`, `bad-join`. */
export function proposalOf(state: CoordinatorState, wanted: readonly WantedJoin[]): Bytes {
  const all = namesApart(state);
  const joins = wanted.map(({ contest, names }) => ({
    contest,
    names: names.map((name) => {
      const found = all[contest]?.find((group) => fold(group.name) === fold(name));
      if (!found)
        throw new OstrakaError('bad-join', `nobody has written in “${name}”, or it is an option`, {
          culprit: { kind: 'organiser' },
          hint: 'join names as they are listed',
        });
      return { name: found.name, ballots: found.ballots };
    }),
  }));
  return write(begun(state), state.key, 'join', { joins });
}

function waiting(state: CoordinatorState): Opened {
  requireOwnEpoch(state);
  if (state.opened && waitsForNames(state)) return state.opened;
  const { manifest, result } = begun(state);
  if (!mayJoinNames(manifest))
    throw new OstrakaError('bad-join', 'the plan of this election says nothing of joining written-in names');
  const late = result !== null || state.opened !== null;
  throw new OstrakaError(
    'out-of-phase',
    late ? 'the result is posted, or about to be' : 'the ballots are not open yet',
  );
}
