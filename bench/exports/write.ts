/**
 * Seeded elections as the files that `ostraka export` writes, for the readers of other programs (read.py):
 *
 *     node main/launch/run.mjs --import=./main/workers/testing/arithmetic.ts bench/exports/write.ts DIR
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBlt } from '../../main/files/exports/blt.ts';
import { cvrReport, recordsOf } from '../../main/files/exports/cvr.ts';
import { preflibKind, writePreflib } from '../../main/files/exports/preflib.ts';
import { contestBallots } from '../../main/files/exports/profile.ts';
import { roundSummaries } from '../../main/files/exports/round-files.ts';
import type { Choice } from '../../shared/election/choice.ts';
import { type RankingContest, VERSION } from '../../shared/election/contest.ts';
import { tally } from '../../shared/election/tally/tally.ts';

const ELECTIONS = 40;
const RULES = ['instant-runoff', 'bottoms-up', 'stv', 'sequential-runoff'] as const;

const [out = 'out/exports'] = process.argv.slice(2);
mkdirSync(out, { recursive: true });

let state = 19;
/** 0 … n − 1. */
function drawn(n: number): number {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor(state / 65_536) % n;
}

function shuffled(n: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = drawn(i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

for (let k = 0; k < ELECTIONS; k++) {
  const n = 3 + drawn(5);
  const rule = RULES[k % RULES.length]!;
  const seats = rule === 'instant-runoff' ? 1 : 1 + drawn(n - 1);
  const options = ['Ann Lee', 'exhausted', ...Array.from({ length: n - 2 }, (_, i) => `Name ${i + 3}`)];
  const common = { title: `Contest ${k}`, options, writeIn: false, seats, ties: false };
  const contest: RankingContest = { ballot: 'ranking', ...common, rules: [rule] };
  // Droop takes no fewer ballots than candidates.
  const choices = Array.from({ length: 20 + drawn(60) }, (): Choice => {
    const order = shuffled(n).slice(0, drawn(n + 1));
    return { ballot: 'ranking', ranks: order.map((option) => [option]) };
  });
  const result = tally(VERSION, contest, choices, new Uint8Array(32));
  const { profile, writeIn } = contestBallots(VERSION, contest, choices, [], false);
  const save = (name: string, text: string) => writeFileSync(join(out, name), text);
  save(`${k}.blt`, writeBlt(profile));
  const preflib = `${k}.${preflibKind(profile)}`;
  save(preflib, writePreflib(profile, preflib));
  const report = { title: 'Election', generated: new Date(0), contests: [{ contest, profile, writeIn }] };
  save(`${k}-cvr.json`, [...cvrReport(report, recordsOf(profile))].join(''));
  for (const { seat, json } of roundSummaries('Election', contest, result))
    save(`${k}-rounds${seat === null ? '' : `-seat-${seat}`}.json`, json);
}
