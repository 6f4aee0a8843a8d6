/** What is refused of version 3: manifests (V1), entries that a version or a plan does not know (V2, V3), reminders and registrars (V7), times (V10). */
import { Forge } from '../../../../../shared/board/verify/testing/forge.ts';
import { newKeys, plan, planVersion3 } from '../../../../../shared/board/verify/testing/parties.ts';
import { encodeCanonical, type Value } from '../../../../../shared/codec/cbor.ts';
import { namedHash } from '../../../../../shared/crypto/labelled.ts';
import { labels } from '../../../../../shared/crypto/labels.ts';
import type { SigningKey } from '../../../../../shared/crypto/signature.ts';
import type { Contest } from '../../../../../shared/election/contest.ts';
import type { Plan } from '../../../../../shared/election/manifest.ts';
import { MAX_EXTENSIONS } from '../../../../../shared/election/times/times.ts';
import { before, behind, type Played } from '../board.ts';
import { CLOSES, OPENS, signedReplace, signedRoll } from '../version-3.ts';
import { type Edited, payloadOf } from './case.ts';

const BASE = 'so-far-key';
const how = plan().voters;
const [key] = newKeys(1) as [SigningKey];
const picture = { sha256: new Uint8Array(32), length: 65_536 };

/** A board that holds this manifest alone, signed by its coordinator; its shape is that of version 3. */
const planned = (chosen: Partial<Plan>) => () => Forge.election(3, planVersion3(chosen));
/** The same in any shape. */
const shaped = (change: object) => () => {
  const forge = Forge.lobby(newKeys(3), planVersion3({}));
  const body = { ...forge.manifest, ...change };
  const election = namedHash(labels.fingerprint, { manifest: encodeCanonical(body as unknown as Value) });
  return forge.sayBytes(payloadOf(forge, forge.coordinator, 'manifest', body, { election }), forge.coordinator);
};

const asked = { title: 'Who?', options: ['Ada', 'Bob', 'Cleo'], writeIn: false, seats: 1 };
const single = (change: object): Contest =>
  ({ ballot: 'single', ...asked, rules: ['plurality'], ...change }) as Contest;
const approval = (change: object): Contest =>
  ({ ballot: 'approval', ...asked, most: 3, rules: ['approval'], ...change }) as Contest;
const score = (change: object): Contest =>
  ({ ballot: 'score', ...asked, top: 3, rules: ['score'], ...change }) as Contest;
const ranking = (change: object): Contest =>
  ({ ballot: 'ranking', ...asked, ties: false, rules: ['instant-runoff'], ...change }) as Contest;

const contests: Readonly<Record<string, readonly [shows: string, contest: Contest]>> = {
  'tie-break-of-none': ['`tieBreak` where STV settles ties by itself', ranking({ rules: ['stv'], tieBreak: 'lot' })],
  'earlier-rounds-of-none': ['`earlier-rounds` under plurality', single({ tieBreak: 'earlier-rounds' })],
  'two-seats-by-tideman': ['two seats by Tideman’s alternative', ranking({ rules: ['tideman-alternative'], seats: 2 })],
  'equals-by-meek': ['equal ranks, which Meek’s STV does not count', ranking({ rules: ['meek'], ties: true })],
  'seats-of-lists': [
    'more seats than options, where another rule than those for lists counts as well',
    single({ rules: ['d-hondt', 'plurality'], seats: 4 }),
  ],
  'points-without-cumulative': ['`points` under score voting', score({ points: 3 })],
  'cumulative-without-points': ['cumulative voting without `points`', score({ rules: ['cumulative'] })],
  'points-too-few': ['fewer `points` than one option may get', score({ rules: ['cumulative'], points: 2 })],
  'points-with-grades': [
    '`points` that have names as grades have',
    score({ rules: ['cumulative'], points: 3, grades: ['a', 'b', 'c', 'd'] }),
  ],
  'least-above-most': ['more marks are asked for than are allowed', approval({ most: 2, least: 3 })],
  'least-above-options': ['more marks are asked for than there are options', ranking({ least: 4, writeIn: true })],
  'majority-of-runoff': ['`majority` where instant runoff decides', ranking({ majority: 'half' })],
  'short-ballots-of-none': ['`shortBallots` without Borda', ranking({ shortBallots: 'zero' })],
  'unscored-names': ['`unscored` where names are written in', score({ unscored: 'left-out', writeIn: true })],
  'unscored-of-none': ['`unscored` without score voting', score({ unscored: 'left-out', rules: ['star'] })],
  'none-of-names': ['`none` where names are written in', single({ none: true, writeIn: true })],
  'none-of-borda': ['`none` under Borda', ranking({ none: true, rules: ['borda'] })],
  'none-alone': ['`none` as the only option', single({ none: true, options: ['None of these'] })],
  'none-of-seats': ['as many seats as options, one of which stands for nobody', single({ none: true, seats: 3 })],
  'none-of-least': ['`none` where two marks are asked for', approval({ none: true, least: 2 })],
  'about-of-none': ['`about` that says nothing of any option', single({ about: ['', '', ''] })],
  'about-too-few': ['`about` of two of three options', single({ about: ['a', 'b'] })],
  'pictures-of-none': ['`pictures` of no option', single({ pictures: [null, null, null] })],
  'pictures-too-few': ['`pictures` of two of three options', single({ pictures: [picture, null] })],
  'pictures-too-large': [
    'pictures of 17 times 65,536 bytes',
    single({ options: [...'abcdefghijklmnopq'], pictures: Array.from({ length: 17 }, () => picture) }),
  ],
  'order-of-one': ['an order of one option', single({ options: ['Ada'], order: 'drawn' })],
  'turnout-of-more': ['a turnout of more than may vote', single({ leastTurnout: 21 })],
};

const shapes: Readonly<Record<string, readonly [shows: string, change: object]>> = {
  'rule-of-version-3': [
    'a rule of version 3 in a manifest of version 2',
    { version: 2, contests: [single({ rules: ['d-hondt'] })] },
  ],
  'opens-in-version-2': ['an announced time in a manifest of version 2', { version: 2, opens: OPENS }],
  'version-4': ['a manifest of version 4', { version: 4, opens: OPENS }],
  'field-of-none': ['a field that version 3 does not have', { opens: OPENS, until: CLOSES }],
  'reminders-false': [
    '`reminders: false`, where it is left out or true',
    { opens: OPENS, voters: { ...how, reminders: false } },
  ],
  'results-by-another': ['results that somebody else releases', { results: { by: 'coordinator' } }],
  'results-twice': ['results that an hour and a committee release', { results: { at: OPENS, by: 'committee' } }],
  'opens-at-zero': ['a vote that opens at second 0', { opens: 0 }],
  'closes-too-late': ['a vote that closes behind the year 9999', { closes: 253_402_300_800 }],
  'turnout-in-other-terms': ['a turnout of 2/4, which is 1/2', { contests: [single({ leastTurnout: '2/4' })] }],
  'turnout-above-all': ['a turnout of more than all', { contests: [single({ leastTurnout: '>1/1' })] }],
};

const plans: Readonly<Record<string, readonly [shows: string, chosen: Partial<Plan>]>> = {
  'closes-first': ['voting closes when it opens', { opens: OPENS, closes: OPENS }],
  'results-first': ['results are out when voting closes', { closes: CLOSES, results: { at: CLOSES } }],
  'registrar-of-none': ['a registrar where there are no codes', { voters: { ...how, registrar: key.publicKey } }],
  'registrar-of-a-lesson': [
    'a registrar in a lesson',
    { lesson: true, voters: { ...how, credentials: 'codes', registrar: key.publicKey } },
  ],
  'registrar-of-a-rehearsal': [
    'a registrar in a rehearsal',
    { rehearsal: true, voters: { ...how, credentials: 'codes', registrar: key.publicKey } },
  ],
  'reminders-of-invented': [
    'reminders of voters who have invented their names',
    { voters: { ...how, reminders: true, inventedNames: true } },
  ],
  'reminders-of-a-registrar': [
    'reminders where a registrar makes the codes',
    { voters: { ...how, credentials: 'codes', registrar: key.publicKey, reminders: true } },
  ],
  'reminders-of-programs': [
    'reminders where nobody votes on a screen',
    { voters: { ...how, screens: false, pages: false, reminders: true } },
  ],
  'rehearsal-of-a-lesson': ['a rehearsal of a lesson', { rehearsal: true, lesson: true }],
  'rehearsal-with-hours': ['a rehearsal at announced hours', { rehearsal: true, closes: CLOSES }],
  'rehearsal-held-back': ['a rehearsal that holds results back', { rehearsal: true, results: { by: 'committee' } }],
};

const each = <T>(table: Readonly<Record<string, readonly [string, T]>>, make: (of: T) => () => Forge): Edited =>
  Object.fromEntries(Object.entries(table).map(([name, [shows, of]]) => [`V1-${name}`, [BASE, shows, make(of)]]));

const voters = ({ voters: all }: Played) =>
  all as readonly [SigningKey, SigningKey, SigningKey, SigningKey, SigningKey];
const open = (base: Played) => behind(base, 'roll');
/** On which the last code is bound: all that the base says up to the first of these. */
const coded = (base: Played) => before(base, 'roll');

export const ofVersion3: Edited = {
  ...each(shapes, shaped),
  ...each(plans, planned),
  ...each(contests, (contest) => planned({ contests: [contest] })),
  'V1-registrar-is-a-node': [
    BASE,
    'the registrar’s key is that of node 1 as well',
    () => {
      const nodes = newKeys(3);
      const registered = { ...how, credentials: 'codes' as const, registrar: nodes[0]!.publicKey };
      const forge = Forge.lobby(nodes, planVersion3({ voters: registered }));
      return forge.say('manifest', forge.coordinator, forge.manifest);
    },
  ],
  'V1-expected-refused': [
    BASE,
    'a manifest that is refused, where another election is expected: that fails no second check',
    planned({ opens: OPENS, closes: OPENS }),
    'plain',
  ],
  'V1-expected-unread': [
    BASE,
    'a manifest that cannot be read, where an election is expected: this is another',
    shaped({ version: 4 }),
    'plain',
  ],

  'V2-extend-in-version-2': [
    'plain',
    'a closing time is moved on a board of version 2',
    (base) => open(base).extend(CLOSES),
  ],
  'V2-stamp-in-version-2': ['plain', 'a note on times on a board of version 2', (base) => open(base).stamp()],
  'V2-remind-in-version-2': ['plain', 'reminders on a board of version 2', (base) => open(base).remind(3)],
  'V2-registrar-of-none': [
    'reminders',
    'a roll that a registrar has signed, where the manifest names none',
    (base) => signedRoll(before(base, 'roll'), voters(base).slice(0, 3), voters(base)[3]),
  ],

  'V3-extend-by-a-node': [
    'times',
    'a node moves the closing time',
    (base) => open(base).extend(CLOSES + 900, base.forge.node(1)),
  ],
  'V3-stamp-by-a-voter': [
    'times',
    'a voter puts a note on times on the board',
    (base) => open(base).stamp(undefined, voters(base)[0]),
  ],
  'V3-remind-by-a-node': [
    'reminders',
    'a node lists who has not voted',
    (base) => open(base).remind(3, base.forge.node(1)),
  ],

  'V7-roll-unsigned': [
    'registrar',
    'a roll that the registrar has not signed',
    (base) => coded(base).roll(voters(base).slice(1, 3)),
  ],
  'V7-roll-signed-by-another': [
    'registrar',
    'a roll that another than the registrar has signed',
    (base) => signedRoll(coded(base), voters(base).slice(1, 3), base.forge.coordinator),
  ],
  'V7-replacement-unsigned': [
    'registrar',
    'a replacement that the registrar has not signed',
    (base) => before(base, 'replace').replace(voters(base)[2], voters(base)[3]),
  ],
  'V7-replacement-signed-by-another': [
    'registrar',
    'a replacement that another than the registrar has signed',
    (base) => signedReplace(before(base, 'replace'), voters(base)[2], voters(base)[3], base.forge.coordinator),
  ],
  'V7-registrar-on-the-roll': [
    'registrar',
    'the registrar’s key on the roll',
    (base) => signedRoll(coded(base), [voters(base)[1], voters(base)[0]], voters(base)[0]),
  ],
  'V7-remind-of-none': ['registrar', 'reminders that the manifest does not allow', (base) => open(base).remind(2)],
  'V7-remind-early': ['reminders', 'reminders before voting opens', (base) => before(base, 'roll').remind(3)],
  'V7-remind-late': [
    'reminders',
    'reminders after the close',
    (base) => {
      const [ada] = voters(base);
      return open(base).cast(ada, 0).close().remind(2);
    },
  ],
  'V7-remind-twice': ['reminders', 'reminders a second time', (base) => behind(base, 'remind').remind(2)],
  'V7-remind-of-more': [
    'reminders',
    'one more is listed than has not voted',
    (base) => before(base, 'remind').remind(3),
  ],

  'V10-extend-of-none': [
    'registrar',
    'a closing time is moved where none is announced',
    (base) => open(base).extend(CLOSES),
  ],
  'V10-extend-earlier': [
    'times',
    'the closing time is moved to the one before',
    (base) => open(base).extend(CLOSES + 600),
  ],
  'V10-extend-late': [
    'times',
    'the closing time is moved after the close',
    (base) => behind(base, 'close').extend(CLOSES + 9000),
  ],
  'V10-extend-often': [
    'times-unknown',
    'the closing time is moved for the 17th time',
    (base) => {
      const forge = open(base);
      for (let i = 1; i <= MAX_EXTENSIONS + 1; i++) forge.extend(CLOSES + i);
      return forge;
    },
  ],
  'V10-stamp-of-none': ['reminders', 'a note on times where none are announced', (base) => open(base).stamp()],
  'V10-stamp-early': ['times', 'a note on times before voting opens', (base) => before(base, 'roll').stamp()],
  'V10-stamp-late': ['times', 'a note on times after the close', (base) => behind(base, 'close').stamp()],
  'V10-stamp-by-few': [
    'times',
    'a note on times that two of three needed nodes have co-signed',
    (base) => open(base).stamp([1, 3]),
  ],
  'V10-stamp-of-less': [
    'times',
    'a note on times that shows no more than the one before',
    (base) => {
      const forge = behind(base, 'stamp');
      const { witness } = forge.said('stamp')!;
      return forge.say('stamp', forge.coordinator, { witness });
    },
  ],
};
