/** Windows say who could know what in the very words of the command line, and each of the sentences can come to be said. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPlaintexts, readTally } from '../../../shared/board/count.ts';
import { giveaways } from '../../../shared/board/privacy/outcome.ts';
import {
  changers,
  organiser,
  readers,
  type Standings,
  standingsOfPlan,
  stoppers,
} from '../../../shared/board/privacy/parties.ts';
import type { PrivacyName } from '../../../shared/board/privacy/privacy.ts';
import { concat } from '../../../shared/codec/bytes.ts';
import type { Said } from '../../../shared/codec/said.ts';
import { signingKey } from '../../../shared/crypto/signature.ts';
import type { Choices } from '../../../shared/election/choice.ts';
import { type Contest, VERSION } from '../../../shared/election/contest.ts';
import { embed } from '../../../shared/election/embedding.ts';
import { blocks, encodeChoices } from '../../../shared/election/encoding.ts';
import type { Manifest } from '../../../shared/election/manifest.ts';
import { tooFewInWords } from '../../../shared/election/too-few.ts';
import { isTextKey, say } from '../catalogue.ts';
import { fetchLanguage } from '../fetched.ts';
import { languages } from '../texts.ts';
import { privacy } from './privacy.ts';

const key = (i: number) => signingKey(new Uint8Array(32).fill(i)).publicKey;
const common = { options: ['Ada', 'Ben', 'Cem', 'Dia', 'Eva'], seats: 1 };
const single: Contest = { ballot: 'single', title: 'Speaker', ...common, writeIn: true, rules: ['plurality'] };
const ranking: Contest = {
  ballot: 'ranking',
  title: 'Mayor',
  ...common,
  writeIn: false,
  ties: false,
  rules: ['borda'],
};

function manifestWith(nodes: number, also: object = {}, voters: object = {}): Manifest {
  return {
    ...{ version: VERSION, title: 'A test', contests: [single], threshold: 2, leastMixes: 2, leastBallots: 1 },
    voters: { credentials: 'keys', latecomers: false, revote: true, pages: false, ...voters },
    limits: { ballotsPerVoter: 20, voters: 1000 },
    timeouts: { ceremony: 30, mix: 60, proof: 60 },
    ...{ lossesTolerated: 0, wordList: 'english', lesson: false, simulation: false, coordinator: key(100) },
    nodes: Array.from({ length: nodes }, (_, i) => ({ name: `Laptop ${i + 1}`, key: key(i + 1) })),
    ...also,
  } as Manifest;
}

function* ofParties(): Generator<Said<PrivacyName>> {
  const of = (nodes: number, also: Partial<Standings> = {}, plan: object = {}, voters: object = {}): Standings => ({
    ...standingsOfPlan(manifestWith(nodes, plan, voters)),
    ...also,
  });
  const alone = { threshold: 1, leastMixes: 1 };
  const byRegistrar = { credentials: 'codes', registrar: key(99) };
  const all: Standings[] = [
    of(1, { mixers: ['Laptop 1'], signed: 1, ballots: { count: 3, pages: 2 } }, alone, { pages: true }),
    of(2, { takenOver: true, leftOut: ['Laptop 3'] }, {}, { latecomers: true }),
    of(2, {}, alone, { inventedNames: true }),
    of(2, {}, { joinNames: true, leastBallots: 5 }),
    of(2, {}, {}, { reminders: true }),
    of(2, {}, {}, { ...byRegistrar, pages: true }),
    of(2, { codes: { used: 1, voters: 2 } }, {}, byRegistrar),
    of(3, { isTooFew: true, ballots: { count: 3, pages: 1 } }, { version: 1 }),
    of(4, { mixers: ['Laptop 2', 'Laptop 1'] }, {}, { credentials: 'codes' }),
    of(3, { codes: { used: 1, voters: 2 }, able: ['Laptop 1'], openers: [] }, {}, { credentials: 'codes' }),
  ];
  for (const one of all) yield* [...readers(one), ...stoppers(one), ...changers(one), ...organiser(one)];
  yield tooFewInWords({ ballots: 1, needed: 5 });
}

function* ofOutcomes(): Generator<Said<PrivacyName>> {
  const pick = (one: number | null, writeIn?: string): Choices => [
    { ballot: 'single', pick: one, ...(writeIn === undefined ? {} : { writeIn }) },
  ];
  const ranks = (...order: number[]): Choices => [{ ballot: 'ranking', ranks: order.map((slot) => [slot]) }];
  const polls: [Contest[], Choices[]][] = [
    [[single], [pick(0)]],
    [[single], [pick(0), pick(0), pick(0)]],
    [[single], [pick(0), pick(0), pick(1)]],
    [[single], [pick(0), pick(0), pick(5, 'ada')]],
    [[single], [0, 0, 1, 1].map((one) => pick(one))],
    [[single], [0, 1, 2].map((one) => pick(one))],
    [[single], [pick(5, 'Zoe'), pick(0)]],
    [[single], [pick(5, 'Zoe'), pick(5, 'Yan'), pick(0)]],
    [[single], Array.from({ length: 300 }, (_, i) => pick(5, `Name ${i}`))],
    [[ranking], [ranks(0, 1), ranks(0, 2)]],
    [
      [single, ranking],
      [
        [...pick(0), ...ranks(0)],
        [...pick(1), ...ranks(0)],
      ],
    ],
  ];
  for (const [contests, ballots] of polls) {
    const manifest = manifestWith(3, { contests });
    const points = concat(...ballots.map((one) => embed(encodeChoices(contests, one), blocks(contests))));
    yield* giveaways(
      manifest,
      readTally(countPlaintexts({ ...manifest, roll: ballots.length }, points, new Uint8Array(32))),
      points,
    );
  }
}

/** What windows alone say: titles, and what the pictures are of. */
const OWN = /^privacy\.(summary|one-computer|on-device|read|stop|count|organiser|outcome|(key|chain)\..*)$/;

test('every sentence reads alike in a window and on the command line, with all of its values', async () => {
  for (const language of languages) await fetchLanguage(language);
  const told = new Set<string>();
  for (const { name, values, english } of [...ofParties(), ...ofOutcomes()]) {
    const text = `privacy.${name}`;
    assert.ok(isTextKey(text), text);
    assert.equal(say('en', text, values), english);
    for (const language of languages) assert.doesNotMatch(say(language, text, values), /[{}]/);
    told.add(text);
  }
  const known = Object.keys(privacy.en).filter((name) => !OWN.test(name));
  assert.deepEqual(
    known.filter((name) => !told.has(name)),
    [],
  );
});
