/** What a laptop sees of the world that it stands in: neither the other laptops, nor what befalls it, nor who judges it. */
import type { Random } from '../../crypto/random.ts';
import type { Plan } from '../../election/manifest.ts';
import type { Job } from '../../protocol/jobs.ts';
import type { Dice } from '../dice.ts';
import type { Crash, PartyName } from '../script/faults.ts';
import type { Lapse } from '../script/lapses.ts';
import type { Ledger } from './ledger.ts';
import type { Party } from './parties.ts';
import type { Schedule } from './schedule.ts';
import type { Wire } from './wire.ts';
import type { Work } from './work.ts';

export interface Surroundings {
  readonly plan: Plan;
  /** What a party does wrong on purpose, where it does. */
  readonly lapse: Lapse | null;
  readonly schedule: Schedule;
  readonly wire: Wire;
  readonly work: Work;
  readonly ledger: Ledger;
  readonly random: Random;
  readonly dice: Dice;
  /** Whether another coordinator has taken over. */
  readonly replaced: boolean;
  isHonest(laptop: Party): boolean;
  /** The crash in this step, where the script has one. */
  crashDue(party: PartyName, step: number): Crash | undefined;
  /** Milliseconds that a job takes. */
  workTime(laptop: Party, job: Job): number;
  /** Told after every step of a party. */
  stepped(laptop: Party): void;
  /** Writes down what happened. */
  note(line: string): void;
}
