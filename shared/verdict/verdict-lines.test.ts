import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verdictOn } from '../board/verify/testing/elections.ts';
import { Forge } from '../board/verify/testing/forge.ts';
import { plan } from '../board/verify/testing/parties.ts';
import { LESSON_MARK } from '../election/lesson.ts';
import { SIMULATION_MARK } from '../election/simulation.ts';
import { verdictLines } from './verdict-lines.ts';

const linesOf = async (marks: { lesson?: boolean; simulation?: boolean }): Promise<string[]> => {
  const forge = Forge.election(2, plan({ threshold: 1, leastMixes: 1, ...marks }));
  return verdictLines(await verdictOn(forge.transcript()), null).map((line) => line.trim());
};

test('a verdict on a lesson says what it is about below the title, and at its end', async () => {
  const lines = await linesOf({ lesson: true });
  assert.equal(lines[1], LESSON_MARK);
  assert.ok(lines.includes('This is a lesson: cheats in it are staged.'));
  assert.ok(!(await linesOf({})).some((line) => /lesson|simulation/i.test(line)));
});

test('a verdict on a simulation says below the title that no people vote in it', async () => {
  assert.equal((await linesOf({ simulation: true }))[1], SIMULATION_MARK);
});
