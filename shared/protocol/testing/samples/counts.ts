/** Elections of every ballot type, under every rule, to every end that a rule knows. */
import type { BallotBody } from '../../../board/entry.ts';
import { type Bytes, concat } from '../../../codec/bytes.ts';
import { encodeCanonical } from '../../../codec/cbor.ts';
import { engine } from '../../../crypto/arithmetic/engine.ts';
import { packScalars, randomScalar } from '../../../crypto/arithmetic/scalar.ts';
import { column } from '../../../crypto/arithmetic/vector.ts';
import { encrypt, writeCiphertexts } from '../../../crypto/elgamal.ts';
import { namedHash } from '../../../crypto/labelled.ts';
import { labels } from '../../../crypto/labels.ts';
import { proveKnowledge } from '../../../crypto/proofs/knowledge.ts';
import type { SigningKey } from '../../../crypto/signature.ts';
import type { Choice } from '../../../election/choice.ts';
import { type Contest, type RankingContest, slots } from '../../../election/contest.ts';
import { embed } from '../../../election/embedding.ts';
import { blocks, plaintextLength } from '../../../election/encoding.ts';
import { rulesFor } from '../../../election/tally/methods.ts';
import { choicesOf, grades, optionsOf, profile, repeat } from '../../../election/tally/testing/profile.ts';
import { write } from '../../author.ts';
import { type Network, opened } from '../network.ts';
import { planOf, random } from '../plan.ts';
import { must, type Sample, transcriptOf } from './sample.ts';

/** One contest, and what its voters say. */
interface Question {
  readonly contest: Contest;
  readonly choices: readonly Choice[];
}

/** All of version 2 that can count such rankings. */
const RANKED: RankingContest['rules'] = [
  ...['instant-runoff', 'schulze', 'borda', 'stv', 'plurality', 'sequential-runoff', 'bottoms-up'],
] as RankingContest['rules'];
const ableTo = (seats: number, ties: boolean): RankingContest['rules'] => {
  const able: readonly string[] = rulesFor('ranking', seats, ties, 2);
  return RANKED.filter((rule) => able.includes(rule));
};

const common = (n: number, seats: number, writeIn = false) => ({
  title: 'Who?',
  options: ['Ada', 'Bob', 'Cleo', 'Dan', 'Eve', 'Finn'].slice(0, n),
  writeIn,
  seats,
});

const single = (n: number, seats: number, choices: readonly Choice[], writeIn = false): Question => ({
  contest: { ballot: 'single', ...common(n, seats, writeIn), rules: ['plurality'] },
  choices,
});

const pick = (slot: number | null, voters = 1): Choice[] => repeat(voters, { ballot: 'single', pick: slot });
const write3 = (...names: string[]): Choice[] => names.map((writeIn) => ({ ballot: 'single', pick: 3, writeIn }));

const approval = (n: number, seats: number, picks: readonly (readonly number[])[], writeIn = ''): Question => ({
  contest: { ballot: 'approval', ...common(n, seats, writeIn !== ''), most: n, rules: ['approval'] },
  choices: picks.map((some) => ({
    ballot: 'approval',
    picks: some,
    ...(some.includes(n) ? { writeIn } : {}),
  })),
});

const score = (
  n: number,
  seats: number,
  written: string,
  rules: Extract<Contest, { ballot: 'score' }>['rules'] = ['score', 'majority-judgement'],
  writeIn = '',
): Question => ({
  contest: { ballot: 'score', ...common(n, seats, writeIn !== ''), top: 5, rules },
  choices: grades(written).flatMap(({ marks, count }) =>
    repeat<Choice>(count, {
      ballot: 'score',
      scores: marks,
      ...(writeIn !== '' && marks[n] !== null ? { writeIn } : {}),
    }),
  ),
});

/** "8 acdb; 2 a=bc": letters are candidates; with a name, the letter after the last option is written in. */
function ranking(n: number, seats: number, written: string, chosen = RANKED, writeIn = ''): Question {
  const choices = choicesOf(profile(written));
  const rules = chosen === RANKED ? ableTo(seats, written.includes('=')) : chosen;
  return {
    contest: {
      ballot: 'ranking',
      ...common(n, seats, writeIn !== ''),
      options: optionsOf(n),
      ties: written.includes('='),
      rules,
    },
    choices: choices.map((choice) =>
      choice.ballot === 'ranking' && choice.ranks.flat().includes(n) ? { ...choice, writeIn } : choice,
    ),
  };
}

const runoff = (n: number, written: string, seats = 1) => ranking(n, seats, written, ['instant-runoff']);
const transferable = (n: number, seats: number, written: string) => ranking(n, seats, written, ['stv']);

const titled = (title: string, { contest, choices }: Question): Question => ({
  contest: { ...contest, title },
  choices,
});

/** What a voter says who says nothing. */
function blankIn(contest: Contest): Choice {
  switch (contest.ballot) {
    case 'single':
      return { ballot: 'single', pick: null };
    case 'approval':
      return { ballot: 'approval', picks: [] };
    case 'score':
      return { ballot: 'score', scores: repeat(slots(contest), null) };
    case 'ranking':
      return { ballot: 'ranking', ranks: [] };
  }
}

const questions: Readonly<Record<string, readonly [about: string, ...Question[]]>> = {
  single: ['one pick of three, a blank ballot among them', single(3, 1, [...pick(0, 4), ...pick(2, 3), ...pick(null)])],
  'single-tie': ['two seats, and a tie for the second', single(4, 2, [...pick(1, 3), ...pick(0, 2), ...pick(3, 2)])],
  'single-blank': ['nobody says anything, and nobody is elected', single(2, 1, pick(null, 2))],
  'single-write-ins': [
    'written-in names are candidates each, and one of them wins; spellings that fold alike are one; a listed name that is written in is the option',
    single(3, 1, [...pick(0, 2), ...pick(1), ...write3('Zoë', 'ZOË', 'zoë', 'zoë', 'Ada', 'ada', 'Zoe')], true),
  ],
  approval: ['up to three of three and a name', approval(3, 1, [[0, 1], [1], [1, 3], [0, 2, 3], []], 'Gil')],
  'approval-seats': ['two seats, the second tied', approval(4, 2, [[0, 1], [0, 2], [0, 1, 2], [3]])],
  score: ['scores and grades side by side, some left out', score(3, 1, '3: 5 2 -; 2: 0 4 1; 2: 1 3 5; 1: - - -')],
  'score-write-in': ['a name that wins by score', score(2, 1, '2: 5 1 -; 3: 1 0 5; 1: 3 - 4', undefined, 'Gil')],
  'majority-judgement': [
    'the grades decide, the scores stand beside; two seats',
    score(4, 2, '3: 5 4 3 0; 2: 1 4 5 0; 2: 3 2 2 5; 1: 0 4 - 1', ['majority-judgement', 'score']),
  ],
  'majority-judgement-tie': ['two with the same grades', score(3, 1, '2: 5 1 1; 2: 1 5 1', ['majority-judgement'])],
  ranking: [
    'seven rules over one set of rankings, which elect differently; a name is written in',
    ranking(4, 1, '7 abcd; 5 bcda; 4 cbd; 2 edc; 1 e', RANKED, 'Gil'),
  ],
  'ranking-blank': [
    'blank ballots only',
    { ...ranking(3, 1, '1 ab'), choices: repeat(2, { ballot: 'ranking', ranks: [] }) },
  ],
  'ranking-equals': [
    'equal ranks under every rule that counts them',
    ranking(4, 1, '5 a=bcd; 4 b=c; 3 cd=a; 3 d=c=b; 2 ab=cd; 2 bd=a'),
  ],
  'ranking-seats': [
    'three seats under every rule that fills them',
    ranking(5, 3, '6 abc; 5 bad; 3 cde; 3 dec; 2 ecd; 1 b'),
  ],
  'ranking-equals-seats': ['equal ranks and two seats', ranking(4, 2, '4 a=b; 4 ab=c; 3 cd; 3 dc=b; 2 b')],
  schulze: [
    'cycles, one with a way out and one without',
    titled('Everyone is beaten by someone', ranking(3, 1, '4 abc; 3 bca; 2 cab', ['schulze', 'borda'])),
    titled('No way out', ranking(3, 1, '3 abc; 3 bca; 3 cab', ['schulze'])),
  ],
  'runoff-rounds': [
    'every way in which a round of instant runoff ends',
    titled('A majority at once', runoff(3, '5 abc; 3 bca; 1 cab')),
    titled('Those who cannot come up go out together', runoff(5, '5 a; 4 b; 1 ca; 1 db; 1 eb')),
    titled('One of those tied has nothing to do with the others', runoff(5, '2 cd; 2 d; 2 e; 3 a; 3 b')),
    titled('A tie that does not matter', runoff(6, '2 ecf; 1 bca; 1 fbeda; 3 cbfd; 3 abcdef')),
    titled('A tie that does', runoff(4, '5 ab; 4 ba; 3 ca; 3 db; 1 b')),
    titled('Ballots shared between equals', runoff(3, '7 a=bc; 5 c; 3 a; 1 b')),
    titled('Three seats, one by one', ranking(4, 3, '4 abcd; 3 bcda; 2 cdab; 1 dcab', ['sequential-runoff'])),
    titled('Three seats at once', ranking(4, 3, '4 abcd; 3 bcda; 2 cdab; 1 dcab', ['bottoms-up'])),
  ],
  'runoff-too-many-ties': ['more ways out of ties than are followed: it is left open who is elected', tangled()],
  'stv-stages': [
    'surpluses, exclusions and ties of Scottish STV',
    titled('Surpluses at fractions that are cut', transferable(4, 3, '14 abcd; 5 bcd; 4 c; 3 d')),
    titled('Exclusions, and papers that pass to nobody', transferable(5, 2, '5 abecd; 4 baecd; 6 cdeab; 2 d; 3 ea')),
    titled('An earlier stage decides who is excluded', transferable(5, 2, '9 a; 5 b; 4 c; 1 dc; 9 e')),
    titled('The lot decides who is excluded', transferable(4, 1, '5 a; 4 b; 2 c; 2 d')),
    titled('The lot decides whose surplus goes first', transferable(4, 3, '6 ac; 6 bd; 2 c; 2 d')),
  ],
  'one-option': ['a question with one answer', single(1, 1, [...pick(0, 2), ...pick(null)])],
  'several-questions': [
    'all four ballot types at once, each with a written-in name',
    single(3, 1, [...pick(0), ...pick(1), ...write3('Gil', 'Hal')], true),
    approval(3, 2, [[0, 3], [1], [0, 2], []], 'Ida'),
    score(2, 1, '1: 5 2 -; 1: 0 4 1; 1: - - -; 1: 3 3 3', ['score'], 'Jo'),
    ranking(3, 2, '1 abc; 1 ba; 1 dab; 1 cda', ['borda', 'stv'], 'Kim'),
  ],
  'widest-question': ['64 options and a name', widest()],
};

/** A ring of thirteen, each with a ballot for it and for two further on: no tie leads to one that is like another. */
function tangled(): Question {
  const ring = [...'abcdefghijklm'];
  const ballots = ring.map((one, i) => `1 ${one}${ring[(i + 3) % 13]}${ring[(i + 5) % 13]}`);
  return runoff(ring.length, ballots.join('; '));
}

function widest(): Question {
  const options = Array.from({ length: 64 }, (_, i) => `Option ${i + 1}`);
  const order = (from: number) => Array.from({ length: 65 }, (_, i) => [(from + 7 * i) % 65]);
  return {
    contest: { ballot: 'ranking', ...common(0, 1, true), options, ties: false, rules: ['borda', 'instant-runoff'] },
    choices: [0, 30].map((from) => ({ ballot: 'ranking', ranks: order(from), writeIn: 'Å'.repeat(24) })),
  };
}

/** A vote in which the i-th voter gives the i-th answer to each question, or none where there are fewer answers. */
function voted(title: string, asked: readonly Question[]): Network {
  const contests = asked.map(({ contest }) => contest);
  const most = Math.max(...asked.map(({ choices }) => choices.length));
  const { network, voters } = opened(1, most, planOf({ title, threshold: 1, leastMixes: 1, contests }));
  for (const [i, voter] of voters.entries())
    must(
      network.cast(
        voter,
        asked.map(({ contest, choices }) => choices[i] ?? blankIn(contest)),
      ),
    );
  return network;
}

export function* counts(): Generator<Sample> {
  for (const [name, [about, ...asked]] of Object.entries(questions)) {
    const network = voted(about[0]!.toUpperCase() + about.slice(1), asked);
    network.order('close');
    yield { name: `counts/${name}`, about, transcript: transcriptOf(network) };
  }
  yield invalidBallots();
}

/** Ballots that no choice encodes to. */
function invalidBallots(): Sample {
  const { contest, choices } = ranking(3, 1, '1 ab', ['borda', 'stv'], 'Gil');
  const length = plaintextLength([contest]);
  const plaintext = (...bytes: number[]) => concat(Uint8Array.from(bytes), new Uint8Array(length - bytes.length));
  const invalid = [
    plaintext(9, 0, 0, 0), // ranks that do not begin at 1
    plaintext(1, 3, 0, 0), // ranks with a gap
    plaintext(1, 1, 0, 0), // equals, where none are allowed
    plaintext(1, 0, 0, 2, 0xff), // a name that is no UTF-8
    concat(plaintext(1), Uint8Array.of(1)), // a mark in the padding
  ];
  const plan = planOf({ threshold: 1, leastMixes: 1, contests: [contest] });
  const { network, voters } = opened(1, 1 + invalid.length, plan);
  const [valid, ...others] = voters;
  network.cast(valid!, choices);
  for (const [i, voter] of others.entries())
    must(network.submit(write(network.record, voter, 'ballot', sealedBytes(network, voter, invalid[i]!))));
  network.order('close');
  const about = 'one ballot counts, and five hold nothing that can be chosen';
  return { name: 'counts/invalid', about, transcript: transcriptOf(network) };
}

/** Any plaintext, sealed like a ballot's. */
export function sealedBytes({ record }: Network, voter: SigningKey, plaintext: Bytes): BallotBody {
  const { fingerprint, manifest, key } = record;
  const width = blocks(manifest.contests);
  const { publicKey } = key!;
  const r = Array.from({ length: width }, () => randomScalar(random));
  const messages = engine.decode(embed(plaintext, width));
  const ciphertexts = writeCiphertexts(encrypt(messages, width, publicKey, packScalars(r)));
  const contests = namedHash(labels.contestsHash, { contests: encodeCanonical(manifest.contests) });
  const context = encodeCanonical({ publicKey, contests, credential: voter.publicKey, ciphertexts });
  const statement = { label: labels.ballotProof, fingerprint, context, publics: column(ciphertexts, 0, 2) };
  const proof = proveKnowledge(statement, r, random);
  return { sealed: { ciphertexts, proof }, sequence: 1, replaces: null, client: 'app' };
}
