/** Honest boards of version 3: every field of its manifest, every entry, every rule and choice, and what is said of announced times. */
import { KEY_BYTES, layRoll } from '../../../../shared/board/roll/records.ts';
import { registrarReplaceBytes, registrarRollBytes } from '../../../../shared/board/roll/registrar.ts';
import { Forge } from '../../../../shared/board/verify/testing/forge.ts';
import { newKeys, plan, planVersion3 } from '../../../../shared/board/verify/testing/parties.ts';
import { utf8 } from '../../../../shared/codec/bytes.ts';
import { sha256 } from '../../../../shared/crypto/hash.ts';
import { type SigningKey, sign } from '../../../../shared/crypto/signature.ts';
import type { Plan } from '../../../../shared/election/manifest.ts';
import { type PollVersion3, pollsVersion3 } from '../../../../shared/election/tally/testing/polls-version-3.ts';
import { attested, type Boards, type Played } from './board.ts';

export const OPENS = 1_700_000_400;
export const CLOSES = OPENS + 3600;

type Some = readonly [SigningKey, SigningKey, SigningKey, SigningKey];
const how = plan().voters;
const some = () => newKeys(4) as unknown as Some;

/** One node does everything. */
const alone = (chosen: Partial<Plan>): Forge =>
  Forge.election(1, planVersion3({ threshold: 1, leastMixes: 1, lossesTolerated: 0, ...chosen })).ceremony();
const ended = (forge: Forge): Forge => attested(forge.close().mix(1).prove(1).sealList().shares(1).result());

/** The roll of these codes, signed by the registrar, or by another. */
export function signedRoll(forge: Forge, codes: readonly SigningKey[], by: SigningKey): Forge {
  const { body } = layRoll(
    codes.map(({ publicKey }) => publicKey),
    KEY_BYTES,
  );
  return forge.roll(codes, { registrar: sign(registrarRollBytes(forge.record.fingerprint, body), by) });
}

/** A lost code's replacement, signed by the registrar, or by another. */
export function signedReplace(forge: Forge, lost: SigningKey, fresh: SigningKey, by: SigningKey): Forge {
  const body = { revoked: lost.publicKey, replacement: fresh.publicKey };
  const signature = sign(registrarReplaceBytes(forge.record.fingerprint, body), by);
  return forge.say('replace', forge.coordinator, { ...body, registrar: signature });
}

/** Nothing is judged by it, and no program has to read it. */
const picture = utf8('a picture');
const contest = { ...plan().contests[0]!, ballot: 'single' as const, rules: ['plurality'] as ['plurality'] };

/** Every n-th kind of poll as a question of one election, each answered by six voters. */
function asking(polls: readonly PollVersion3[], chosen: Partial<Plan> = {}): Played {
  const voters = newKeys(7);
  const contests = polls.map((poll, i) => ({ ...poll.contest, title: `Question ${i + 1}` }));
  const forge = alone({ contests, ...chosen }).roll(voters);
  for (const i of [0, 1, 2, 3, 4, 5])
    forge.cast(
      voters[i]!,
      polls.map(({ choices }) => choices[i]!),
    );
  return { forge: ended(forge), voters };
}

/** One poll of each kind, of six ballots. */
const ofSix = pollsVersion3().filter(({ choices }) => choices.length === 6);
const marked = ofSix.filter(({ contest: { ballot } }) => ballot === 'single' || ballot === 'approval');
const scored = ofSix.filter(({ contest: { ballot } }) => ballot === 'score');
const ranked = ofSix.filter(({ contest: { ballot } }) => ballot === 'ranking');

export const version3: Boards = {
  times: [
    'announced times: one clock of three is wrong; voting opens late, its closing time is moved twice, the second time when the first was over, and it closes late, with a ballot that nothing shows in time; results are held back until after that',
    () => {
      const voters = some();
      const [ada, bob, cleo] = voters;
      const forge = Forge.election(
        3,
        planVersion3({ opens: OPENS, closes: CLOSES, results: { at: CLOSES + 3600 } }),
      ).ceremony();
      forge.extend(CLOSES + 600).roll(voters.slice(0, 3)).clock = OPENS + 200;
      forge.clocks.set(2, 1);
      forge.stamp().cast(ada, 0).clock = CLOSES + 800;
      forge
        .extend(CLOSES + 1200, undefined, 'So many are waiting')
        .stamp()
        .cast(bob, 1).clock = CLOSES + 1300;
      forge.stamp().cast(cleo, 1).clock = CLOSES + 7200;
      forge.close().mix(1).mix(2).prove(1).prove(2).sealList().shares(1).shares(3).result();
      return { forge: attested(forge), voters };
    },
  ],
  'times-early': [
    'voting opens and closes before the announced times, and so do the results that were to be held back come out',
    () => {
      const voters = some();
      const forge = alone({ opens: OPENS, closes: CLOSES, results: { at: CLOSES + 90_000 } });
      forge.roll(voters.slice(0, 2)).clock = OPENS - 3660;
      forge.stamp().cast(voters[0], 0).clock = CLOSES - 121;
      return { forge: ended(forge), voters };
    },
  ],
  'times-unknown': [
    'nothing shows when voting opened; it closes at the announced time, and a committee releases the results',
    () => {
      const voters = some();
      const forge = alone({ opens: OPENS, closes: CLOSES, results: { by: 'committee' } }).roll(voters.slice(0, 2));
      forge.cast(voters[0], 0).clock = CLOSES + 120;
      return { forge: ended(forge), voters };
    },
  ],
  registrar: [
    'a registrar signs the roll of one-time codes and a replacement; voting opens at the announced time',
    () => {
      const [registrar, ...voters] = newKeys(5) as unknown as readonly [SigningKey, ...Some];
      const [first, lost, fresh, own] = voters;
      const forge = alone({
        opens: OPENS,
        voters: { ...how, credentials: 'codes', registrar: registrar.publicKey },
      });
      signedRoll(forge, [first, lost], registrar).clock = OPENS;
      signedReplace(forge.stamp(), lost, fresh, registrar).bind(fresh, own).cast(own, 1);
      // By the place of the registrar's key forgers sign as it does.
      return { forge: ended(forge), voters: [registrar, ...voters] };
    },
  ],
  reminders: [
    'two of three have not voted when they are listed to be reminded, and one of them votes then; fewer vote than a result asks for, so that nobody is elected',
    () => {
      const voters = some();
      const forge = alone({
        voters: { ...how, reminders: true },
        contests: [{ ...contest, leastTurnout: '1/1' }],
      }).roll(voters.slice(0, 3));
      return { forge: ended(forge.cast(voters[0], 0).remind(2).cast(voters[1], 2)), voters };
    },
  ],
  rehearsal: [
    'a rehearsal; an option has a line and a picture, which is in the file, and each device shows the options in an order of its own',
    () => {
      const voters = some();
      const pictures = [null, { sha256: sha256(picture), length: picture.length }, null];
      const shown = { order: 'drawn' as const, about: ['the first', '', ''], pictures };
      const forge = alone({ rehearsal: true, contests: [{ ...contest, ...shown }] }).roll(voters.slice(0, 2));
      forge.blob(picture);
      return { forge: ended(forge.cast(voters[0], 0).cast(voters[1], 1)), voters };
    },
  ],
  'marked-by-all-rules': [
    'rules and choices of version 3 for ballots with one mark and with several, under invented names',
    () => asking(marked, { voters: { ...how, inventedNames: true } }),
  ],
  'scored-by-all-rules': ['rules and choices of version 3 for ballots with points', () => asking(scored)],
  'ranked-by-all-rules': ['rules and choices of version 3 for rankings', () => asking(ranked)],
};
