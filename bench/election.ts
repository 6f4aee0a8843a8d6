/** A whole election end to end: coordinator, three mix nodes and voters in processes of their own, over real sockets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Progress } from '../main/cli/terminal/progress.ts';
import { loadBallots } from '../main/files/ballot-file.ts';
import { simulate } from '../main/local-election/election-in-processes.ts';
import { pollOfFile } from '../main/local-election/poll.ts';
import { phaseTimes } from '../shared/measure/phase-times.ts';

const BALLOTS = join(import.meta.dirname, '../shared/election/samples/burlington-2009-mayor.soi');

export interface ElectionFigures {
  readonly voters: number;
  readonly seconds: number;
  readonly phases: readonly { readonly phase: string; readonly seconds: number }[];
  /** Of all parties, all phases, without the start of their programs. */
  readonly cpuSeconds: number;
  /** Of the largest process. */
  readonly peakMegabytes: number;
}

export async function election(voters: number): Promise<ElectionFigures> {
  const out = mkdtempSync(join(tmpdir(), 'ostraka-bench-'));
  try {
    const ballots = loadBallots(BALLOTS);
    const plan = {
      poll: pollOfFile(ballots, { rules: ['instant-runoff'], seats: 1, voters, seed: 'bench' }),
      nodes: 3,
      threshold: 2,
      leastMixes: 3,
    };
    const audience = {
      note: (line: string) => console.error(line),
      progress: new Progress(),
      stop: new AbortController().signal,
    };
    const { measurements } = await simulate({ ...plan, out }, audience);
    const phases = phaseTimes(measurements);
    const parties = phases.flatMap((phase) => Object.values(phase.parties));
    return {
      voters,
      seconds: sum(phases.map(({ seconds }) => seconds)),
      phases: phases.map(({ phase, seconds }) => ({ phase, seconds })),
      cpuSeconds: sum(parties.map(({ processorSeconds }) => processorSeconds)),
      peakMegabytes: Math.max(...parties.map(({ peakMegabytes }) => peakMegabytes ?? 0)),
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const sum = (values: readonly number[]): number => Math.round(10 * values.reduce((all, x) => all + x, 0)) / 10;
