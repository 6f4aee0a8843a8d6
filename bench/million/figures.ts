/** What a large election took, by phase, in the sums of its parties. */
import { type Measurement, PHASES } from '../../shared/measure/record.ts';
import { table } from '../table.ts';
import type { Looked } from './phone.ts';
import type { Apart, Took } from './processes.ts';

export interface PhaseFigures {
  readonly phase: string;
  /** By the coordinator's clock. */
  readonly seconds: number;
  readonly processor: ByParty;
  /** Of the largest process of each party, up to the end of the phase. */
  readonly peakMegabytes: ByParty;
  /** Sent and received by the coordinator, through whom everything goes. */
  readonly wireMegabytes: number;
  readonly writtenMegabytes: ByParty;
}

/** Seconds, or megabytes: of the coordinator, of all nodes, of all processes of voters. */
export type ByParty = Readonly<Record<Measurement['party'], number>>;

export interface VerifyFigures {
  readonly seconds: number;
  readonly processorSeconds: number | null;
  readonly peakMegabytes: number | null;
}

export interface Figures {
  readonly ballots: number;
  readonly phases: readonly PhaseFigures[];
  /** Of each process that was a command, from its start to the end of the election. */
  readonly apart: Apart | null;
  /** Bytes in the files of each party, and of the transcript. */
  readonly disk: Readonly<Record<string, number>>;
  /** Of the process that holds the election and writes it down. */
  readonly holderMegabytes: number;
  readonly looked: Looked | null;
  readonly verify: VerifyFigures;
}

export const phasesOf = (records: readonly Measurement[]): PhaseFigures[] =>
  PHASES.flatMap((phase) => {
    const wholes = records.filter((one) => one.phase === phase && one.kind === 'whole');
    const lead = wholes.find(({ party }) => party === 'coordinator');
    if (!lead) return [];
    const byParty = (value: (one: Measurement) => number, fold: (...all: number[]) => number): ByParty => {
      const of = (party: Measurement['party']) => fold(0, ...wholes.filter((one) => one.party === party).map(value));
      return { coordinator: of('coordinator'), node: of('node'), voters: of('voters') };
    };
    return {
      phase,
      seconds: lead.wall / 1e6,
      processor: byParty(({ processor }) => processor / 1e6, sum),
      peakMegabytes: byParty(({ peak }) => (peak ?? 0) / 2 ** 20, Math.max),
      wireMegabytes: ((lead.sentBytes ?? 0) + (lead.receivedBytes ?? 0)) / 1e6,
      writtenMegabytes: byParty(({ writtenBytes }) => (writtenBytes ?? 0) / 1e6, sum),
    };
  });

const sum = (...values: number[]): number => values.reduce((all, x) => all + x, 0);
const all = (by: ByParty): number => sum(...Object.values(by));
const whole = (x: number): string => x.toFixed(0);
const tenth = (x: number): string => x.toFixed(1);

/** All phases as one. */
const altogether = (phases: readonly PhaseFigures[]): PhaseFigures => {
  const over = (of: (one: PhaseFigures) => ByParty, fold: (...all: number[]) => number): ByParty => {
    const party = (name: keyof ByParty): number => fold(...phases.map((one) => of(one)[name]));
    return { coordinator: party('coordinator'), node: party('node'), voters: party('voters') };
  };
  return {
    phase: 'all',
    seconds: sum(...phases.map(({ seconds }) => seconds)),
    processor: over(({ processor }) => processor, sum),
    peakMegabytes: over(({ peakMegabytes }) => peakMegabytes, Math.max),
    wireMegabytes: sum(...phases.map(({ wireMegabytes }) => wireMegabytes)),
    writtenMegabytes: over(({ writtenMegabytes }) => writtenMegabytes, sum),
  };
};

const HEAD = [
  ...['', 'wall, s', 'processor, s', 'ms a ballot', 'coordinator', 'nodes', 'voters'],
  ...['peak MB, coordinator', 'a node', 'a voters’ process', 'wire, MB', 'written, MB'],
];

export function printed({ ballots, phases, apart, disk, holderMegabytes, looked, verify }: Figures): string[] {
  const perBallot = (seconds: number): string => ((1000 * seconds) / ballots).toFixed(2);
  const row = ({ phase, seconds, processor, peakMegabytes, wireMegabytes, writtenMegabytes }: PhaseFigures) => [
    ...[phase, tenth(seconds), tenth(all(processor)), perBallot(all(processor))],
    ...[processor.coordinator, processor.node, processor.voters].map(tenth),
    ...[peakMegabytes.coordinator, peakMegabytes.node, peakMegabytes.voters].map(whole),
    ...[wireMegabytes, all(writtenMegabytes)].map(whole),
  ];
  const files = Object.entries(disk).map(([name, bytes]) => `${name} ${whole(bytes / 1e6)} MB`);
  const { seconds, processorSeconds, peakMegabytes } = verify;
  const processor =
    processorSeconds === null
      ? []
      : [`${tenth(processorSeconds)} s of processor time, ${perBallot(processorSeconds)} ms a ballot`];
  const peak = peakMegabytes === null ? [] : [`${peakMegabytes} MB at most`];
  const seen = looked && [
    `a device that reads ${looked.read} of ${looked.entries} entries sees that a ballot counts with ${looked.bytes} bytes,`,
    `${whole(looked.processorMs)} ms of processor time and ${whole(looked.wallMs)} ms on the clock`,
  ];
  return [
    ...table(HEAD, [...phases, altogether(phases)].map(row)),
    '',
    ...(apart ? processesOf(apart) : []),
    `on the disk: ${files.join(', ')}`,
    `the process that holds the election: ${whole(holderMegabytes)} MB at most`,
    ...(seen ? [seen.join(' ')] : []),
    `verify: ${[`${tenth(seconds)} s on the clock`, ...processor, ...peak].join(', ')}`,
  ];
}

function processesOf({ processes, server }: Apart): string[] {
  const row = ({ name, cpuSeconds, peakMegabytes }: Took): string[] => [
    name,
    cpuSeconds === null ? '' : tenth(cpuSeconds),
    peakMegabytes === null ? '' : whole(peakMegabytes),
  ];
  const lines = table(['', 'processor, s', 'peak MB'], [...processes, ...(server?.processes ?? [])].map(row));
  if (!server) return [...lines, ''];
  const together = server.togetherMegabytes;
  return [
    ...lines,
    '',
    `the database server: ${tenth(server.cpuSeconds)} s of processor time, ${tenth(server.endedSeconds)} of it of processes that have ended`,
    `each peak of its processes counts the shared memory that it has touched${together === null ? '' : `; all of them together held ${together} MB, shared memory once, at the most of a look at each phase`}`,
    '',
  ];
}
