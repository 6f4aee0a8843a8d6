/** Elections of version 3: whatever its manifest can ask for and its board can hold, and boards that break its rules. */
import { countPlaintexts } from '../../../board/count.ts';
import { askedOf, lotOf } from '../../../board/record.ts';
import { KEY_BYTES, layRoll } from '../../../board/roll/records.ts';
import { registrarReplaceBytes, registrarRollBytes } from '../../../board/roll/registrar.ts';
import { small } from '../../../board/verify/testing/elections.ts';
import { Forge } from '../../../board/verify/testing/forge.ts';
import { newKeys, planVersion3 } from '../../../board/verify/testing/parties.ts';
import { hex } from '../../../codec/bytes.ts';
import { newSigningKey, type SigningKey, sign } from '../../../crypto/signature.ts';
import { codeKey } from '../../../election/credential.ts';
import type { Plan } from '../../../election/manifest.ts';
import { rehearsalOf } from '../../../election/rehearsal/plan.ts';
import { type PollVersion3, pollsVersion3 } from '../../../election/tally/testing/polls-version-3.ts';
import { nameOf, png } from '../../../election/testing/pictures.ts';
import { deckVoters } from '../../rehearsal/deck-voters.ts';
import { gathered, type Network, opened } from '../network.ts';
import { planOf, random, ranked, ranking } from '../plan.ts';
import { must, type Sample, transcriptOf } from './sample.ts';

const START = 1_700_000_000;
const OPENS = START + 600;
const CLOSES = OPENS + 3600;
const usual = planOf().voters;

const alone = (plan: Partial<Plan> = {}) => planOf({ threshold: 1, leastMixes: 1, lossesTolerated: 0, ...plan });
/** Time passes up to that second. */
const until = (network: Network, second: number): Network => network.wait(second - network.now / 1000);

/** Three voters have signed up, and nobody opens voting but the hour. */
function enrolled(plan: Plan): { network: Network; voters: SigningKey[] } {
  const network = gathered(3, plan);
  must(network.order('open-enrolment'));
  return { network, voters: [0, 1, 2].map((i) => network.newVoter(`voter ${i}`)) };
}

/** The registrar hands over so many codes, of which one is replaced, and two are used. */
function registered(): Network {
  const registrar = newSigningKey(random);
  const voters = { ...usual, credentials: 'codes', registrar: registrar.publicKey } as const;
  const network = gathered(2, planOf({ voters }));
  must(network.order('open-enrolment'));
  const { fingerprint } = network.record;
  const [ada, lost, unused, fresh] = [0, 1, 2, 3].map(() => codeKey(fingerprint, random(10)));
  const laid = layRoll(
    [ada, lost, unused].map((code) => code!.publicKey),
    KEY_BYTES,
  );
  const { root, count } = laid.body;
  const signature = sign(registrarRollBytes(fingerprint, { root, count }), registrar);
  network.ask((asker) => ({ kind: 'codes-made', keys: laid.records, root, signature, asker }));
  network.run();
  must(network.order('open-voting'));
  const replaced = { revoked: lost!.publicKey, replacement: fresh!.publicKey };
  const word = sign(registrarReplaceBytes(fingerprint, replaced), registrar);
  network.ask((asker) => ({ kind: 'code-replaced', ...replaced, signature: word, asker }));
  network.run();
  for (const [i, code] of [ada!, fresh!].entries()) {
    const key = newSigningKey(random);
    must(network.bind(code, key));
    must(network.cast(key, ranked(i)));
  }
  must(network.order('close'));
  return network;
}

function rehearsed(): Network {
  const network = gathered(2, rehearsalOf(planOf({ closes: CLOSES })));
  must(network.order('open-enrolment'));
  const deck = deckVoters(network.record, network.coordinatorKey.seed);
  for (const { name, rollKey } of deck) must(network.enrol(name, rollKey));
  must(network.order('open-voting'));
  for (const { key, choices } of deck) must(network.cast(key, choices));
  must(network.order('close'));
  return network;
}

/** Each poll is a question, and its i-th ballot the answer of the i-th voter. */
function asking(polls: readonly PollVersion3[], plan: Partial<Plan> = {}): Network {
  const contests = polls.map(({ contest }, i) => ({ ...contest, title: `Question ${i + 1}` }));
  const most = polls[0]!.choices.length;
  const { network, voters } = opened(1, most + 1, alone({ contests, ...plan }));
  for (const [i, voter] of voters.slice(0, most).entries())
    must(
      network.cast(
        voter,
        polls.map(({ choices }) => choices[i]!),
      ),
    );
  must(network.order('close'));
  return network;
}

const ofNine = Map.groupBy(
  pollsVersion3().filter(({ choices }) => choices.length === 9),
  ({ contest: { ballot } }) => ballot,
);

const held: Readonly<Record<string, readonly [about: string, hold: () => Network]>> = {
  'courses/hours': [
    'voting opens and closes by itself at announced hours, of which the second is moved in public; results are held back until an hour',
    () => {
      const { network, voters } = enrolled(planOf({ opens: OPENS, closes: CLOSES, results: { at: CLOSES + 3600 } }));
      until(network, OPENS);
      must(network.cast(voters[0]!, ranked(0)));
      must(network.extend(CLOSES + 900, 'The bus is late'));
      must(network.cast(voters[1]!, ranked(1)));
      until(network, CLOSES + 900);
      return until(network, CLOSES + 3600);
    },
  ],
  'courses/slept': [
    'the laptop that leads sleeps over both announced hours, and a ballot is first shown after the second',
    () => {
      const { network, voters } = enrolled(planOf({ opens: OPENS, closes: CLOSES }));
      const sleep = (second: number) => {
        network.now = second * 1000;
        network.tell({ kind: 'tick' });
        network.run();
      };
      sleep(OPENS + 1800);
      must(network.cast(voters[0]!, ranked(0)));
      sleep(CLOSES + 1800);
      must(network.cast(voters[1]!, ranked(1)));
      return until(network, CLOSES + 1860);
    },
  ],
  'courses/committee': [
    'two people of three release results that are held back',
    () => {
      const { network, voters } = opened(3, 2, planOf({ results: { by: 'committee' } }));
      must(network.cast(voters[0]!, ranked(0, 1)));
      must(network.order('close'));
      network.run();
      for (const node of network.nodes.slice(0, 2)) network.release(node).run();
      return network;
    },
  ],
  'courses/registrar': ['a registrar’s codes, one of which is replaced; one is not used', registered],
  'courses/reminders': [
    'who has not voted is listed once, and one of the two votes then',
    () => {
      const { network, voters } = opened(2, 3, planOf({ voters: { ...usual, reminders: true } }));
      must(network.cast(voters[0]!, ranked(0)));
      must(network.remind());
      must(network.cast(voters[1]!, ranked(0)));
      must(network.order('close'));
      return network;
    },
  ],
  'courses/rehearsal': ['a test deck is cast in place of voters', rehearsed],
  'courses/shown': [
    'options with a line, two of them with a picture, in an order that each device draws; voters under invented names',
    () => {
      const [one, other] = [png(8, 8), png(8, 8, 200)];
      const shown = {
        order: 'drawn',
        about: ['the first', '', ''],
        pictures: [nameOf(one), null, nameOf(other)],
      } as const;
      const contest = {
        ...ranking(['Ada', 'Bob', 'Cleo']),
        ...shown,
        about: [...shown.about],
        pictures: [...shown.pictures],
      };
      const network = gathered(1, alone({ contests: [contest], voters: { ...usual, inventedNames: true } }));
      for (const picture of [one, other]) network.blobs.set(hex(nameOf(picture).sha256), picture);
      must(network.order('open-enrolment'));
      const voters = [0, 1].map((i) => network.newVoter(`Blue whale ${i}`));
      must(network.order('open-voting'));
      for (const [i, voter] of voters.entries()) must(network.cast(voter, ranked(i)));
      must(network.order('close'));
      return network;
    },
  ],
  'counts/marks': [
    'rules and choices for ballots with one mark, and with several',
    () => asking([...ofNine.get('single')!, ...ofNine.get('approval')!]),
  ],
  'counts/points': ['rules and choices for ballots with points', () => asking(ofNine.get('score')!)],
  'counts/rankings': ['rules and choices for rankings', () => asking(ofNine.get('ranking')!)],
};

const [ada, bob, cleo, registrar] = newKeys(4) as [SigningKey, SigningKey, SigningKey, SigningKey];
const begun = (chosen: Partial<Plan>) => small(planVersion3({ threshold: 1, leastMixes: 1, ...chosen }));
const timed = () => begun({ opens: OPENS, closes: CLOSES }).roll([ada, bob]);
const coded = () => begun({ voters: { ...usual, credentials: 'codes', registrar: registrar.publicKey } });
const reminding = () => begun({ voters: { ...usual, reminders: true } }).roll([ada, bob, cleo]);

const broken: Readonly<Record<string, readonly [about: string, make: () => Forge]>> = {
  'V1-hours-of-a-rehearsal': [
    'a rehearsal at announced hours',
    () => Forge.election(1, planVersion3({ threshold: 1, leastMixes: 1, rehearsal: true, closes: CLOSES })),
  ],
  'V2-registrar': [
    'a roll that a registrar has signed, where the manifest names none',
    () => begun({ voters: { ...usual, reminders: true } }).roll([ada], { registrar: new Uint8Array(64) }),
  ],
  'V3-extend': [
    'a node that moves the closing time',
    () => {
      const forge = timed();
      return forge.extend(CLOSES + 60, forge.node(1));
    },
  ],
  'V7-unsigned': ['a roll of codes that the registrar has not signed', () => coded().roll([ada, bob])],
  'V7-reminded-twice': ['who has not voted is listed twice', () => reminding().remind(3).remind(3)],
  'V10-earlier': ['a closing time that is moved to an earlier one', () => timed().extend(CLOSES - 60)],
  'V10-stamp': [
    'a note on times that shows no more than the one before',
    () => {
      const forge = timed();
      const witness = forge.note();
      return forge.say('stamp', forge.coordinator, { witness }).say('stamp', forge.coordinator, { witness });
    },
  ],
  'V16-not-adopted': [
    'a result that is adopted though too few have voted',
    () => {
      const [contest] = planVersion3({}).contests;
      const forge = begun({ contests: [{ ...contest!, leastTurnout: '1/1' }] })
        .roll([ada, bob])
        .cast(ada, 0);
      const { plaintexts } = forge.close().mix(1).prove(1).sealList().shares(1).opened();
      // Counted as if nobody else were on the roll.
      const tally = countPlaintexts({ ...askedOf(forge.record), roll: 1 }, plaintexts, lotOf(forge.record));
      return forge.result({ plaintexts, tally });
    },
  ],
};

export function* version3(): Generator<Sample> {
  for (const [name, [about, hold]] of Object.entries(held)) yield { name, about, transcript: transcriptOf(hold()) };
  for (const [name, [about, make]] of Object.entries(broken))
    yield { name: `refused/${name}`, about, transcript: make().transcript() };
}
