/** The parts of the lesson in the tiny group, in the order in which an election meets them. */
import type { Step } from './step.ts';
import type { TinyGroup } from './tiny-group.ts';
import { keySteps, tinyKey } from './tiny-key.ts';
import type { NumberName, TinyNumbers } from './tiny-numbers.ts';
import { openingSteps } from './tiny-opening.ts';
import { proofSteps, rewindSteps, simulatedSteps } from './tiny-proof.ts';
import { rewrapSteps, sealSteps, tinyBallot } from './tiny-sealing.ts';
import { shuffleSteps } from './tiny-shuffle.ts';

export const lessonParts = ['key', 'seal', 'rewrap', 'shuffle', 'proof', 'rewind', 'simulated', 'opening'] as const;
export type LessonPart = (typeof lessonParts)[number];

export const isLessonPart = (name: string): name is LessonPart => lessonParts.some((part) => part === name);

interface Part {
  readonly steps: (group: TinyGroup, numbers: TinyNumbers) => Step[];
  /** The secret numbers that it is computed from, beside results of parts before it. */
  readonly needs: readonly NumberName[];
  /** Those results, as equations with their value. */
  readonly known: (group: TinyGroup, numbers: TinyNumbers) => string[];
}

const keyKnown = (group: TinyGroup, numbers: TinyNumbers): string[] => [`Y = ${tinyKey(group, numbers).public}`];

const shuffled = ['choice', 'r', 'choice2', 'r2', 'choice3', 'r3'] as const;

export const partTable: Readonly<Record<LessonPart, Part>> = {
  key: { steps: keySteps, needs: ['a1', 'b1', 'a2', 'b2', 'a3', 'b3'], known: () => [] },
  seal: { steps: sealSteps, needs: ['choice', 'r'], known: keyKnown },
  rewrap: {
    steps: rewrapSteps,
    needs: ['r', 's'],
    known: (group, numbers) => {
      const { c1, c2 } = tinyBallot(group, numbers).sealed;
      return [...keyKnown(group, numbers), `c_1 = ${c1}`, `c_2 = ${c2}`];
    },
  },
  shuffle: { steps: shuffleSteps, needs: [...shuffled, 's1', 's2', 's3', 'u1', 'u2', 'u3'], known: keyKnown },
  proof: { steps: proofSteps, needs: ['x', 'k', 'c'], known: () => [] },
  rewind: { steps: rewindSteps, needs: ['x', 'k', 'c', 'other'], known: () => [] },
  simulated: {
    steps: simulatedSteps,
    needs: ['guessed', 'answer'],
    known: (group, numbers) => [`X = ${proofSteps(group, numbers)[0]!.result}`],
  },
  opening: {
    steps: openingSteps,
    needs: [],
    known: (group, numbers) => {
      const { c1, c2 } = tinyBallot(group, numbers).anew;
      const { shares } = tinyKey(group, numbers);
      return [`c_1′ = ${c1}`, `c_2′ = ${c2}`, ...numbers.openers.map((i) => `x_${i} = ${shares[i]}`)];
    },
  },
};

export const stepsOf = (part: LessonPart, group: TinyGroup, numbers: TinyNumbers): Step[] =>
  partTable[part].steps(group, numbers);
