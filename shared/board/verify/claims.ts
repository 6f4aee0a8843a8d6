/** What a verdict proves and what it leaves to people, in sentences to be shown beside it. */
import type { ElectionRecord } from '../record.ts';
import type { Verdict } from './verdict.ts';

type Judged = Pick<
  Verdict,
  'outcome' | 'expected' | 'election' | 'witnessed' | 'attested' | 'needed' | 'faults' | 'tally'
>;

export function claimsOf(verdict: Judged, record: ElectionRecord | null): string[] {
  return [proven(verdict), ...comparison(verdict), ...(record ? limits(verdict, record) : [])];
}

function proven({ outcome, tally }: Judged): string {
  switch (outcome) {
    case 'valid':
      return `This transcript proves the exact tally of the ${tally?.ballots ?? 0} accepted ballots on this board under this manifest.`;
    case 'valid so far':
      return 'Nothing is wrong with this board as far as it goes; there is no result yet, so it proves none.';
    case 'invalid':
      return 'A check failed: this transcript proves no result.';
  }
}

function comparison({ expected, election }: Judged): string[] {
  if (!election || expected === 'matched') return [];
  return expected === 'another election'
    ? ['It is of another election than the one you expected.']
    : [
        'You gave no fingerprint to compare with: it is only consistent in itself, as an invented election would be. Compare its fingerprint with one that you know from elsewhere.',
      ];
}

function limits({ election, witnessed, attested, needed, faults }: Judged, record: ElectionRecord): string[] {
  if (!election) return [];
  const { voters, lesson, simulation, ballots } = election;
  const said: string[] = [
    'That the roll is right, and that no ballot is missing, it cannot prove: people check the roll, and voters their receipts.',
  ];
  if (record.result && !witnessed)
    said.push(`The result is unwitnessed: ${attested} of the ${needed} nodes needed have attested it.`);
  if (ballots.pages > 0)
    said.push(
      `${ballots.pages} of the ${ballots.counting} ballots were sealed by a web page: whoever served or altered the page could have read or replaced them.`,
    );
  if (record.manifest.voters.credentials === 'codes')
    said.push(
      `Voters used one-time codes, ${record.signers.size} of ${voters}: whoever made the codes could have voted with any that was not handed out.`,
    );
  const unproven = faults.filter(({ proven }) => !proven).length;
  if (unproven > 0)
    said.push(
      `${unproven} of the time-outs on this board ${unproven === 1 ? 'is' : 'are'} the coordinator’s word alone.`,
    );
  if (lesson) said.push('This is a lesson: cheats in it are staged.');
  if (simulation) said.push('This is a simulation: its randomness is seeded, and nothing in it is secret.');
  return said;
}
