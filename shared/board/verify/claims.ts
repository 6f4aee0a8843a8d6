/** What a verdict proves and what it leaves to people, in sentences to be shown beside it. */
import { type Said, said } from '../../codec/said.ts';
import { registrarOf } from '../../election/manifest.ts';
import { REHEARSAL_CLAIM } from '../../election/rehearsal/mark.ts';
import { SIMULATION_MARK } from '../../election/simulation.ts';
import { tooFewInWords } from '../../election/too-few.ts';
import { keyWords } from '../../election/words/words.ts';
import { objectionsInWords } from '../objections.ts';
import type { ElectionRecord } from '../record.ts';
import type { OtherWords } from './expectation.ts';
import { timesInWords } from './punctuality.ts';
import type { ClaimName, Verdict } from './verdict.ts';

type Claim = Said<ClaimName>;

type Judged = Pick<
  Verdict,
  'outcome' | 'expected' | 'given' | 'election' | 'witnessed' | 'attested' | 'needed' | 'faults' | 'tally'
>;

/** @param notes those of the transcript */
export function claimsOf(verdict: Judged, record: ElectionRecord | null, notes: readonly string[]): Claim[] {
  return [...proven(verdict), ...comparison(verdict), ...(record ? limits(verdict, record, notes) : [])];
}

function proven({ outcome, tally, election }: Judged): Claim[] {
  const count = tally?.ballots ?? 0;
  switch (outcome) {
    case 'valid':
    case 'valid but unwitnessed':
      return [
        said(
          'valid',
          { count },
          `This transcript proves the exact tally of the ${count} accepted ballots on this board under this manifest.`,
        ),
      ];
    case 'valid without result':
      return [
        ...(election?.tooFew ? [tooFewInWords(election.tooFew)] : []),
        said(
          'no-result',
          {},
          'This transcript proves that the election on this board has ended under this manifest without a result.',
        ),
      ];
    case 'valid so far':
      return [
        said(
          'so-far',
          {},
          'Nothing is wrong with this board as far as it goes; there is no result yet, so it proves none.',
        ),
      ];
    case 'invalid':
      return [said('invalid', {}, 'A check failed: this transcript proves no result.')];
  }
}

/** A file that proves nothing needs no word on whose it may be. */
function comparison({ outcome, expected, given, election }: Judged): Claim[] {
  if (!election || expected === 'matched') return [];
  if (expected === 'another election')
    return [said('another', {}, 'It is of another election than the one you expected.')];
  if (outcome === 'invalid') return [];
  if (given) return [otherWords(given)];
  return [
    said(
      'unexpected',
      {},
      'You gave no words of the election: the file is only consistent in itself, as an invented election would be. Its twelve words stand under the result and in what is saved of it: compare them.',
    ),
  ];
}

const WHERE = 'The twelve words of the election stand under its result and in what is saved of it.';

function otherWords(given: OtherWords): Claim {
  switch (given.of) {
    case 'coordinator':
      return said(
        'given-coordinator',
        {},
        `The words you gave are those of the coordinator’s key, as the lobby shows them: the same laptop leads this election, and may have led others. ${WHERE}`,
      );
    case 'node':
      return said(
        'given-node',
        { name: given.name },
        `The words you gave are those of the key of ${given.name}, which takes part in this election, and may in others. ${WHERE}`,
      );
    case 'comparison':
      return said(
        'given-comparison',
        {},
        `The words you gave are the six that the laptops compared. They fit, but with so few an invented election could be made to fit as well. ${WHERE}`,
      );
  }
}

function limits(
  { election, witnessed, attested, needed, faults }: Judged,
  record: ElectionRecord,
  notes: readonly string[],
): Claim[] {
  if (!election) return [];
  const { voters, lesson, simulation, rehearsal, ballots, objections } = election;
  const claims: Claim[] = [
    said(
      'people',
      {},
      'That the roll is right, and that no ballot is missing, it cannot prove: people check the roll, and voters their receipts.',
    ),
  ];
  const add = (...claim: Parameters<typeof said<ClaimName>>) => void claims.push(said(...claim));
  if (record.result && !witnessed)
    add(
      'unwitnessed',
      { attested, needed },
      `The result is unwitnessed: ${attested} of the ${needed} nodes needed ${attested === 1 ? 'has' : 'have'} attested it.`,
    );
  if (record.shortfall && !witnessed)
    add(
      'unwitnessed-end',
      { attested, needed },
      `The end without a result is unwitnessed: ${attested} of the ${needed} nodes needed ${attested === 1 ? 'has' : 'have'} attested it.`,
    );
  if (ballots.pages > 0)
    add(
      'pages',
      { pages: ballots.pages, count: ballots.counting },
      `${ballots.pages} of the ${ballots.counting} ${ballots.counting === 1 ? 'ballot' : 'ballots'} ${ballots.pages === 1 ? 'was' : 'were'} sealed by a web page: whoever served or altered the page could have read or replaced ${ballots.pages === 1 ? 'that one' : 'them'}.`,
    );
  if (record.manifest.voters.credentials === 'codes') {
    const { signers, revoked } = record;
    const [used, unused, replaced] = [signers.size, voters - signers.size, revoked.size];
    add(
      'codes',
      { used, voters, unused, replaced },
      `Voters used one-time codes, ${used} of ${voters}; ${unused} ${unused === 1 ? 'is' : 'are'} unused, and ${replaced} ${replaced === 1 ? 'was' : 'were'} replaced: whoever made the codes could have voted with any that was not handed out.`,
    );
  }
  const registrar = registrarOf(record.manifest);
  if (registrar) {
    const words = keyWords(registrar, record.manifest).join(' ');
    add(
      'registrar',
      { words },
      `The registrar’s key signed the roll of codes; its words are “${words}”. Without it the organiser’s laptop could add or replace none. That it was kept on another laptop than the organiser’s no file shows.`,
    );
  }
  if (record.differing.size > 0) {
    const names = [...record.differing].map((index) => record.manifest.nodes[index - 1]!.name).join(', ');
    add('differed', { names }, `Left out before voting, because its words were not those on the projector: ${names}.`);
  }
  if (record.redrawn > 0)
    add(
      'redrawn',
      { count: record.redrawn },
      `Words and lots were drawn anew ${record.redrawn === 1 ? 'once' : `${record.redrawn} times`}, for the key was made anew: whoever took part had seen what was drawn before.`,
    );
  claims.push(...timesInWords(record, notes));
  if (objections.length > 0) claims.push(objectionsInWords(objections.length));
  const unproven = faults.filter(({ proven }) => !proven).length;
  if (unproven > 0)
    add(
      'unproven',
      { count: unproven },
      `${unproven} of the time-outs on this board ${unproven === 1 ? 'is' : 'are'} the coordinator’s word alone.`,
    );
  if (lesson) add('lesson', {}, 'This is a lesson: cheats in it are staged.');
  if (simulation) add('simulation', {}, SIMULATION_MARK);
  if (rehearsal) add('rehearsal', {}, REHEARSAL_CLAIM);
  return claims;
}
