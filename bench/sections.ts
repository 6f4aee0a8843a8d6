/**
 * What the arithmetic of this build costs, in ratios to noble and to X25519. Every section is a process of its own; rounds go through all
 * sections in turn, and each sample is the processor time of one thread beside an X25519 of node:crypto measured at the
 * same moment. Medians over the rounds.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ElectionFigures, election } from './election.ts';
import { median } from './measure.ts';
import type { FromSection, Sample, SectionName, ToSection } from './row.ts';
import { type Figures, printed, type SectionFigures } from './table.ts';

const USAGE = `usage: npm run bench -- [--rounds N] [--largest N] [--elections N,N] [--json FILE]

  --rounds N       how often every row is measured (5)
  --largest N      the longest list for the fastest engine (100000)
  --elections N,N  voters of the whole elections at the end (1000,10000); 0 for none
  --json FILE      the figures, every sample with them; - for standard output

       npm run bench -- --against DIR …

Measures this build beside another one; npm run bench -- --against DIR --help says more.`;

/** A section's process, asked one thing at a time. */
class Remote {
  readonly name: SectionName;
  readonly samples: Sample[] = [];
  readonly #child;

  constructor(name: SectionName) {
    this.name = name;
    const words = [name.section, name.engine, String(name.n)];
    this.#child = fork(join(import.meta.dirname, 'section.ts'), words, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  async round(): Promise<void> {
    const answer = await this.#ask('round');
    if ('samples' in answer) this.samples.push(...answer.samples);
  }

  async end(): Promise<SectionFigures> {
    const answer = await this.#ask('end');
    const peakMegabytes = 'peakMegabytes' in answer ? answer.peakMegabytes : 0;
    const rows = [...new Set(this.samples.map(({ row }) => row))].map((row) => {
      const samples = this.samples.filter((sample) => sample.row === row);
      const microseconds = median(samples.map((sample) => sample.microseconds));
      const x25519 = median(samples.map((sample) => sample.x25519));
      return { row, unit: samples[0]!.unit, microseconds, x25519, samples };
    });
    return { ...this.name, peakMegabytes, rows };
  }

  #ask(message: ToSection): Promise<FromSection> {
    return new Promise((resolve, reject) => {
      const { section, engine } = this.name;
      const gone = () => reject(new Error(`the section ${section} of ${engine} ended`));
      this.#child.once('exit', gone);
      this.#child.once('message', (answer: FromSection) => {
        this.#child.off('exit', gone);
        if ('failed' in answer) reject(new Error(`${section} of ${engine}: ${answer.failed}`));
        else resolve(answer);
      });
      this.#child.send(message);
    });
  }
}

/** Measures and prints, as these words ask for; the exit code. */
export async function sections(words: readonly string[]): Promise<number> {
  const asked = askedIn(words);
  if (asked === null) {
    console.log(USAGE);
    return words.includes('--help') ? 0 : 2;
  }
  const { rounds, largest, voters, json } = asked;
  const remotes = sectionsUpTo(largest).map((name) => new Remote(name));
  for (let round = 1; round <= rounds; round++) {
    for (const remote of remotes) await remote.round();
    console.error(`round ${round} of ${rounds}`);
  }
  const measured: SectionFigures[] = [];
  for (const remote of remotes) measured.push(await remote.end());
  const elections: ElectionFigures[] = [];
  for (const n of voters) elections.push(await election(n));

  const figures: Figures = {
    processor: cpus()[0]?.model ?? 'unknown',
    node: process.version,
    rounds,
    sections: measured,
    elections,
  };
  const text = `${JSON.stringify(figures, null, 1)}\n`;
  if (json === '-') process.stdout.write(text);
  else {
    console.log(printed(figures));
    if (json) writeFileSync(json, text);
  }
  return 0;
}

/** Null where help is asked for, or a number is none. */
function askedIn(words: readonly string[]) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      rounds: { type: 'string', default: '5' },
      largest: { type: 'string', default: '100000' },
      elections: { type: 'string', default: '1000,10000' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const rounds = Number(values.rounds);
  const largest = Number(values.largest);
  const voters = values.elections
    .split(',')
    .map(Number)
    .filter((n) => n > 0);
  if (values.help || !(rounds >= 1) || !(largest >= 1) || voters.some((n) => !Number.isInteger(n))) return null;
  return { rounds, largest, voters, json: values.json };
}

const sectionsUpTo = (largest: number): SectionName[] => [
  ...(['fma', 'scalar', 'noble'] as const).map((engine) => ({ section: 'operations', engine, n: 0 }) as const),
  ...[1_000, 10_000, 100_000, 1_000_000]
    .filter((n) => n <= largest)
    .map((n) => ({ section: 'lists', engine: 'fma', n }) as const),
  { section: 'lists', engine: 'scalar', n: 1_000 },
  { section: 'lists', engine: 'noble', n: 100 },
  { section: 'threads', engine: 'fma', n: 0 },
];
