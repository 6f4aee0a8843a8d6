/** Polls and boards of version 3, which is open: made anew in each run, in the form of docs/vectors, and kept nowhere. */
import { countOpened } from '../../../shared/board/count.ts';
import { KEY_BYTES, layRoll } from '../../../shared/board/roll/records.ts';
import { registrarReplaceBytes, registrarRollBytes } from '../../../shared/board/roll/registrar.ts';
import { writeTranscript } from '../../../shared/board/transcript-file.ts';
import { examineOnce, small } from '../../../shared/board/verify/testing/elections.ts';
import { Forge } from '../../../shared/board/verify/testing/forge.ts';
import { newKeys, plan, planVersion3, seededWith } from '../../../shared/board/verify/testing/parties.ts';
import { type Bytes, hex, utf8 } from '../../../shared/codec/bytes.ts';
import { encodeCanonical, type Value } from '../../../shared/codec/cbor.ts';
import { sha256 } from '../../../shared/crypto/hash.ts';
import { seeded } from '../../../shared/crypto/shuffle/testing/example.ts';
import { type SigningKey, sign } from '../../../shared/crypto/signature.ts';
import type { Choice } from '../../../shared/election/choice.ts';
import { type Contest, slots } from '../../../shared/election/contest.ts';
import { contestFault } from '../../../shared/election/contest-fault.ts';
import { choiceFault, encodeChoices } from '../../../shared/election/encoding.ts';
import type { Plan } from '../../../shared/election/manifest.ts';
import { judged } from './transcripts/judged.ts';

type Of<B extends Contest['ballot']> = Partial<Extract<Contest, { ballot: B }>>;

const asked = { title: 'Who', options: ['Ada', 'Bob', 'Cem', 'Dia'], writeIn: false, seats: 1 };
const single = (more: Of<'single'>): Contest => ({ ballot: 'single', ...asked, rules: ['plurality'], ...more });
const approval = (more: Of<'approval'>): Contest => ({
  ...{ ballot: 'approval', ...asked, most: 4, rules: ['approval'] },
  ...more,
});
const score = (more: Of<'score'>): Contest => ({ ballot: 'score', ...asked, top: 3, rules: ['score'], ...more });
const ranking = (more: Of<'ranking'>): Contest => ({
  ...{ ballot: 'ranking', ...asked, ties: false, rules: ['instant-runoff'] },
  ...more,
});

const six = ['Ada', 'Bob', 'Cem', 'Dia', 'Eva', 'Fay'];
const nobody = { none: true as const, options: ['Ada', 'Bob', 'Cem', 'None of these'] };

/** Each rule and each choice at least once, alone and beside what it meets. */
export const contests: readonly Contest[] = [
  single({ rules: ['d-hondt', 'sainte-lague'], seats: 5 }),
  single({ rules: ['sainte-lague', 'd-hondt', 'plurality'], seats: 2, tieBreak: 'lot' }),
  single({ rules: ['d-hondt', 'sainte-lague'], seats: 3, writeIn: true }),
  single({ majority: 'half', leastTurnout: '>1/2', tieBreak: 'lot' }),
  single({ majority: 'two-thirds', writeIn: true, seats: 2 }),
  single({ ...nobody, seats: 2, tieBreak: 'lot', leastTurnout: '2/5' }),
  approval({ rules: ['approval', 'phragmen', 'equal-shares'], seats: 3, options: six, most: 6 }),
  approval({ rules: ['equal-shares', 'phragmen'], seats: 2, writeIn: true, least: 2 }),
  approval({ majority: 'three-quarters', least: 2, seats: 2, tieBreak: 'lot' }),
  approval({ ...nobody, majority: 'half', seats: 2, leastTurnout: 5 }),
  score({ rules: ['star', 'score', 'majority-judgement'], seats: 2 }),
  score({ rules: ['star', 'score'], seats: 3, options: six, top: 2, tieBreak: 'lot' }),
  score({ rules: ['star'], writeIn: true }),
  score({ rules: ['score', 'star'], unscored: 'left-out', seats: 2 }),
  score({ rules: ['cumulative'], points: 4, seats: 2, tieBreak: 'lot' }),
  score({ rules: ['cumulative'], points: 3, writeIn: true, seats: 2 }),
  ranking({ rules: ['meek', 'hare-stv', 'stv'], seats: 2, options: six }),
  ranking({ rules: ['hare-stv', 'meek'], seats: 3, writeIn: true, least: 2 }),
  ranking({ rules: ['ranked-pairs', 'minimax', 'tideman-alternative', 'schulze'] }),
  ranking({ rules: ['ranked-pairs', 'minimax'], seats: 2, ties: true, options: six }),
  ranking({ rules: ['tideman-alternative', 'ranked-pairs', 'minimax', 'instant-runoff'], ties: true, tieBreak: 'lot' }),
  ranking({ rules: ['minimax', 'ranked-pairs', 'tideman-alternative'], writeIn: true }),
  ranking({ rules: ['borda'], shortBallots: 'zero', ties: true, writeIn: true, seats: 2 }),
  ranking({ rules: ['plurality', 'borda'], shortBallots: 'modified', majority: 'half', tieBreak: 'lot' }),
  ranking({ rules: ['instant-runoff', 'sequential-runoff', 'bottoms-up'], tieBreak: 'earlier-rounds' }),
  ranking({ rules: ['sequential-runoff', 'bottoms-up'], tieBreak: 'lot', seats: 2, ties: true, options: six }),
  ranking({ ...nobody, rules: ['instant-runoff', 'schulze', 'ranked-pairs', 'plurality'], tieBreak: 'earlier-rounds' }),
].map((contest) => {
  const fault = contestFault(contest);
  if (fault) throw new Error(fault);
  return contest;
});

/** A choice drawn from bytes; not always an allowed one. */
function drawn(contest: Contest, next: (below: number) => number, names: number): Choice {
  const places = slots(contest);
  const order = Array.from({ length: places }, (_, i) => i).sort(() => next(3) - 1);
  const some = order.slice(0, next(places + 1));
  const used = (slot: number) => contest.writeIn && slot === places - 1;
  const written = (yes: boolean) => (yes ? { writeIn: `N${next(names)}` } : {});
  switch (contest.ballot) {
    case 'single': {
      const pick = next(places * 4) === 0 ? null : next(places);
      return { ballot: 'single', pick, ...written(pick !== null && used(pick)) };
    }
    case 'approval':
      return { ballot: 'approval', picks: some.toSorted((a, b) => a - b), ...written(some.some(used)) };
    case 'score': {
      const least = contest.points === undefined ? 0 : 1;
      const scores = order.map((_, slot) => (some.includes(slot) ? least + next(contest.top + 1 - least) : null));
      return { ballot: 'score', scores, ...written(some.some(used)) };
    }
    case 'ranking': {
      const ranks =
        contest.ties && some.length > 2 ? [some.slice(0, 2), ...some.slice(2).map((i) => [i])] : some.map((i) => [i]);
      return {
        ballot: 'ranking',
        ranks: ranks.map((equals) => equals.toSorted((a, b) => a - b)),
        ...written(some.some(used)),
      };
    }
  }
}

/** Of one contest so many ballots, and who they count to; few make ties, many names make other names. */
function pollOf(contest: Contest, at: number, size: number, names: number) {
  const what = `poll ${at} of ${size}: ${contest.rules.join(', ')}`;
  const source = seeded(what);
  const next = (below: number) => source(1)[0]! % below;
  const choices: Choice[] = [];
  while (choices.length < size) {
    const choice = drawn(contest, next, names);
    if (choiceFault(contest, choice, 3) === null) choices.push(choice);
  }
  const lot = sha256(utf8(what));
  const roll = size + next(size + 1);
  const tally = countOpened(
    { version: 3, contests: [contest], roll },
    choices.map((one) => [one]),
    lot,
    [[]],
  );
  return {
    ...{ what, contests: hex(encodeCanonical([contest] as unknown as Value)), lot: hex(lot), joined: [], roll },
    plaintexts: choices.map((choice) => [hex(encodeChoices([contest], [choice])), 1]),
    ...{ tally: hex(tally), tallySha256: hex(sha256(tally)) },
  };
}

export const polls = () =>
  contests.flatMap((contest, at) => [
    ...[3, 4, 6, 9, 14].map((size) => pollOf(contest, at, size, 3)),
    ...(contest.writeIn ? [pollOf(contest, at, 130, 120)] : []),
  ]);

// ---- boards ------------------------------------------------------------------------------------------------------------

const [ada, bob, cem, registrar, spare] = seededWith('voters of version 3', () => newKeys(5)) as [
  SigningKey,
  SigningKey,
  SigningKey,
  SigningKey,
  SigningKey,
];
const OPENS = 1_700_000_400;
const voters = plan().voters;
const asPlanned = (chosen: Partial<Plan>) => planVersion3({ threshold: 1, leastMixes: 1, ...chosen });
/** With a key. */
const begun = (chosen: Partial<Plan>): Forge => small(asPlanned(chosen));
/** The manifest alone. */
const planned = (chosen: Partial<Plan>): Forge => Forge.election(1, asPlanned(chosen));
const timed = () => begun({ opens: OPENS, closes: OPENS + 60, results: { at: OPENS + 90 } });
const finished = (forge: Forge): Forge => forge.close().mix(1).prove(1).sealList().shares(1).result().attest(1);
const codes = () => begun({ voters: { ...voters, credentials: 'codes', registrar: registrar.publicKey } });
const reminding = () =>
  begun({ voters: { ...voters, reminders: true } })
    .roll([ada, bob, cem])
    .cast(ada, 0);
const remind = (forge: Forge, waiting: number) => forge.say('remind', forge.coordinator, { waiting });

function signedRoll(forge: Forge, keys: readonly SigningKey[], by = registrar): Forge {
  const { body } = layRoll(
    keys.map(({ publicKey }) => publicKey),
    KEY_BYTES,
  );
  return forge.roll(keys, { registrar: sign(registrarRollBytes(forge.record.fingerprint, body), by) });
}

function signedReplace(forge: Forge, by: SigningKey): Forge {
  const body = { revoked: bob.publicKey, replacement: spare.publicKey };
  const signature = sign(registrarReplaceBytes(forge.record.fingerprint, body), by);
  return forge.say('replace', forge.coordinator, { ...body, registrar: signature });
}

const picture = utf8('no picture, and nothing is judged by it');
const shown = () =>
  begun({
    contests: [
      {
        ...single({ leastTurnout: '1/1', order: 'drawn', about: ['the first', '', '', ''] }),
        pictures: [null, { sha256: sha256(picture), length: picture.length }, null, null],
      },
    ],
    ...{ rehearsal: true, results: { by: 'committee' } },
  }).roll([ada, bob]);

/** Honest boards, then each rule of version 3 broken once. */
const boards: Readonly<Record<string, () => Forge>> = {
  times: () =>
    finished(
      timed()
        .extend(OPENS + 70)
        .roll([ada, bob])
        .stamp()
        .cast(ada, 0)
        .extend(OPENS + 80)
        .stamp()
        .cast(bob, 1),
    ),
  registrar: () =>
    finished(
      signedReplace(signedRoll(codes(), [ada, bob]), registrar)
        .bind(ada, cem)
        .cast(cem, 1),
    ),
  reminders: () => finished(remind(reminding(), 2).cast(bob, 2)),
  'shown otherwise': () => finished(shown().cast(ada, 1)),
  'a picture that is there': () => {
    const forge = shown();
    forge.blob(picture);
    return finished(forge.cast(ada, 1).cast(bob, 1));
  },
};
const refused: Readonly<Record<string, () => Forge>> = {
  'V1 closes before it opens': () => planned({ opens: OPENS, closes: OPENS }),
  'V1 a registrar without codes': () => planned({ voters: { ...voters, registrar: registrar.publicKey } }),
  'V1 reminders of invented names': () => planned({ voters: { ...voters, reminders: true, inventedNames: true } }),
  'V1 an earlier-rounds of no rounds': () => planned({ contests: [single({ tieBreak: 'earlier-rounds' })] }),
  'V1 a rule that fills one seat': () => planned({ contests: [ranking({ rules: ['tideman-alternative'], seats: 2 })] }),
  'V2 extend in version 2': () => small({}, [ada]).extend(OPENS),
  'V2 a registrar that nobody named': () => signedRoll(begun({ voters: { ...voters, reminders: true } }), [cem]),
  'V7 unsigned roll': () => codes().roll([ada, bob]),
  'V7 a roll that another signed': () => signedRoll(codes(), [ada, bob], spare),
  'V7 a replacement that another signed': () => signedReplace(signedRoll(codes(), [ada, bob]), spare),
  'V7 the registrar votes': () => signedRoll(codes(), [ada, registrar]),
  'V7 another number of voters waits': () => remind(reminding(), 3),
  'V7 reminded twice': () => remind(remind(reminding(), 2), 2),
  'V10 earlier': () => timed().extend(OPENS + 60),
  'V10 moved after the close': () =>
    timed()
      .roll([ada])
      .cast(ada, 0)
      .close()
      .extend(OPENS + 70),
  'V10 stamped before the roll': () => timed().stamp(),
  'V10 no more than the last stamp': () => {
    const forge = timed().roll([ada]);
    const witness = forge.note();
    return forge.say('stamp', forge.coordinator, { witness }).say('stamp', forge.coordinator, { witness });
  },
};

/** Files of `docs/vectors/transcripts` for them, by name. */
export async function transcripts(): Promise<ReadonlyMap<string, Bytes | object>> {
  const files = new Map<string, Bytes | object>();
  const listed = async (made: typeof boards) => {
    const list: object[] = [];
    for (const [name, make] of Object.entries(made)) {
      const forge = seededWith(name, make);
      const content = writeTranscript(forge.transcript());
      const [file, fingerprint] = [`${name}.ostraka`, hex(forge.record.fingerprint)];
      files.set(file, content);
      const told = await judged(content, fingerprint, examineOnce);
      list.push({ name, file, base: file, edits: [], sha256: hex(sha256(content)), fingerprint, ...told });
    }
    return list;
  };
  files.set('index.json', { transcripts: await listed(boards) });
  files.set('refused.json', { refused: await listed(refused) });
  return files.set('besides.json', { besides: [] }).set('forks.json', { forks: [] });
}
