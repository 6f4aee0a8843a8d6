/** Elections since version 2 whose boards hold what no sample of version 1 does: whatever a story can tell is in one of them. */
import { newSigningKey, type SigningKey } from '../../crypto/signature.ts';
import type { Plan } from '../../election/manifest.ts';
import { audit, boothOf, objectTo, seal } from '../voter.ts';
import { gathered, type Network, opened } from './network.ts';
import { planOf, random, ranked } from './plan.ts';

export interface EventfulElections {
  /** Two spellings of a name are joined. */
  readonly joining: Network;
  readonly tooFew: Network;
  /** A voter finds that a tested ballot holds something else. */
  readonly objecting: Network;
  /** A lost one-time code is replaced. */
  readonly coded: Network;
  /** The announced closing time is moved, and laptops' clocks show when. */
  readonly timed: Network;
  /** Who has not voted is listed. */
  readonly reminded: Network;
  /** Results are held back until an hour; and until people release them. */
  readonly held: readonly Network[];
}

/** Whoever leads may have a list of those who have not voted. */
export const remindingPlan = (more: Partial<Plan> = {}): Plan =>
  planOf({ threshold: 1, leastMixes: 1, ...more, voters: { ...planOf().voters, ...more.voters, reminders: true } });

export function eventfulElections(): EventfulElections {
  const contest = { title: 'Speaker', options: ['Ada', 'Bob'], writeIn: true, seats: 1 };
  const plan = planOf({ contests: [{ ...contest, ballot: 'single', rules: ['plurality'] }], joinNames: true });
  const written = opened(3, 2, plan);
  const joining = written.network;
  for (const [i, writeIn] of ['Jon', 'John'].entries())
    joining.cast(written.voters[i]!, [{ ballot: 'single', pick: 2, writeIn }]);
  joining.order('close');
  joining.run();
  joining.joinNames('Jon', 'John');
  for (const node of joining.nodes) joining.agree(node);
  joining.order('post-result');
  joining.run();

  const few = opened(3, 3, planOf({ leastBallots: 3 }));
  const tooFew = few.network;
  for (const key of few.voters.slice(0, 2)) tooFew.cast(key, ranked(0));
  tooFew.order('close', [], 2);
  tooFew.run();

  const tested = opened(3, 1, planOf());
  const objecting = tested.network;
  const [voter] = tested.voters as [(typeof tested.voters)[number]];
  const booth = () => boothOf(objecting.record, 'app');
  const opening = audit(booth(), voter, seal(booth(), voter, ranked(0), null, random));
  objecting.submit(opening);
  objecting.submit(objectTo(booth(), voter, opening));

  const coded = gathered(
    1,
    planOf({
      threshold: 1,
      leastMixes: 1,
      voters: { credentials: 'codes', latecomers: false, revote: true, pages: false },
    }),
  );
  coded.order('open-enrolment');
  const [used, lost, fresh] = [1, 2, 3].map(() => newSigningKey(random)) as [SigningKey, SigningKey, SigningKey];
  coded.order('open-voting', [used.publicKey, lost.publicKey]);
  coded.bind(used, newSigningKey(random));
  coded.replaceCode({ lost: { number: 2, key: lost.publicKey }, fresh: { number: 3, key: fresh.publicKey } });
  coded.bind(fresh, newSigningKey(random));
  const timed = opened(2, 1, planOf({ threshold: 1, leastMixes: 1, closes: 1_700_003_600 })).network;
  timed.run().extend(1_700_007_200, 'The bus is late');
  const reminded = opened(2, 2, remindingPlan()).network;
  reminded.remind();
  const held = ([{ at: 1_700_003_600 }, { by: 'committee' }] as const).map((results) => {
    const { network, voters } = opened(2, 1, planOf({ threshold: 1, leastMixes: 1, results }));
    network.cast(voters[0]!, ranked(0));
    network.order('close');
    return network.run();
  });
  return { joining, tooFew, objecting, coded, timed, reminded, held };
}
