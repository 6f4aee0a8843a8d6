/** What befalls a board besides where it lies in a database. Drawn apart: what else befalls an election of its seed is the same in a folder. */
import { Dice } from '../../../shared/simulation/dice.ts';
import { type ChaosPlan, type Fault, HARMS, type Moment, type PlannedFault, type Standby } from './plan.ts';

const ANY = ['ceremony', 'enrolment', 'voting', 'voting', 'mixing', 'decryption'] as const;
/** Where a server may lose its end: before, people would sign up again, and nobody takes over an election without a key. */
const LATER = ['voting', 'voting', 'mixing', 'decryption'] as const;
/** One election in two has a standby. */
const STANDBYS = ['synchronous', 'synchronous', 'asynchronous', 'asynchronous', null, null, null, null] as const;

export function inDatabase(plan: ChaosPlan): ChaosPlan {
  const dice = new Dice(`chaos ${plan.seed}/database`);
  const standby = dice.pick(STANDBYS);
  const fronts = dice.pick([0, 1, 2, 2]);
  const faults: PlannedFault[] = [];
  const add = (moments: readonly Moment[], lasts: number, fault: Fault): void => {
    const name = `chaos ${plan.seed}/database/${faults.length}`;
    faults.push({
      moment: dice.pick(moments),
      after: dice.below(2000),
      lasts: dice.between(300, lasts),
      fault,
      dice: name,
    });
  };
  const harms = dice.between(1, 2);
  for (let i = 0; i < harms; i++) add(ANY, 4000, { kind: 'database', on: 'coordinator', harm: dice.pick(HARMS) });
  const kills = fronts === 0 ? 0 : dice.between(1, 2);
  for (let i = 0; i < kills; i++)
    add(['enrolment', 'voting', 'voting', 'voting'], 3000, { kind: 'front killed', on: frontName(dice.below(fronts)) });
  if (standby) add(momentsOf(standby), 4000, { kind: 'database', on: 'coordinator', harm: dice.pick(PROMOTIONS) });
  if (dice.once(standby ? 10 : 3)) add(LATER, 4000, { kind: 'database', on: 'coordinator', harm: 'restore' });
  return { ...plan, faults: [...plan.faults, ...faults], database: { standby, fronts } };
}

const PROMOTIONS = ['promotion', 'promotion, old primary back', 'promotion, old primary back'] as const;
const momentsOf = (standby: Standby): readonly Moment[] => (standby === 'synchronous' ? ANY : LATER);

/** @param place from 0 */
export const frontName = (place: number): string => `front-${place + 1}`;
