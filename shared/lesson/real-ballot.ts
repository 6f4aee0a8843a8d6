/** A ballot on the real curve that is no vote: sealed here, to be opened into its numbers without any election. */

import { openBallot } from '../board/opened/ballot.ts';
import type { OpenedStep } from '../board/opened/step.ts';
import { engine } from '../crypto/arithmetic/engine.ts';
import { B } from '../crypto/arithmetic/group.ts';
import { packScalars, randomScalar } from '../crypto/arithmetic/scalar.ts';
import type { Contest } from '../election/contest.ts';
import { sealBallot } from '../election/sealing.ts';
import { seeded } from '../simulation/dice.ts';

const contests: readonly Contest[] = [
  { ballot: 'single', title: 'Lesson', options: ['1', '2', '3'], writeIn: false, seats: 1, rules: ['plurality'] },
];

/** A ballot for candidate `choice`, from 1 to 3, under a key that is made up here, all drawn from a seed. */
export function exampleSteps(seed: number, choice: number): OpenedStep[] {
  const random = seeded(`lesson ballot ${seed}`);
  const publicKey = engine.encode(engine.multiplyBase(B(), packScalars([randomScalar(random)])));
  const context = { fingerprint: random(32), publicKey, contests, credential: random(32) };
  const { sealed } = sealBallot(context, [{ ballot: 'single', pick: choice - 1 }], random);
  return openBallot(context, sealed)!.flatMap(({ steps }) => steps);
}
