/** What minutes say of a sample, as the process behind the organiser's window answers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MinutesFacts, minutesFacts } from '../../shared/board/minutes/facts.ts';
import { readTranscript } from '../../shared/board/transcript-file.ts';
import { judge } from '../../shared/verdict/judge.ts';
import { NOON } from './canned-election.ts';

const samples = join(import.meta.dirname, '../../shared/board/verify/samples');
const phases = ['ceremony', 'enrolment', 'voting', 'mixing', 'decryption', 'finished'];

export async function minutesOfSample(path: string): Promise<MinutesFacts> {
  const bytes = new Uint8Array(readFileSync(join(samples, path)));
  const transcript = readTranscript(bytes);
  const judged = await judge(transcript, { expected: null, clock: () => 0, onProgress: () => {} });
  const file = { name: 'class-speaker-8b.ostraka', bytes: bytes.length, sha256: '5e'.repeat(32) };
  const times = phases.map((phase, i) => ({ phase, at: NOON + i * 300_000 }));
  // As plain as it crosses to a window.
  return JSON.parse(
    JSON.stringify(minutesFacts(judged, transcript, file, { madeBy: 'organiser', version: '0.1.0', times })),
  );
}
