/** Minutes say what a judged file shows, in both languages, and nothing that it does not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readEntry } from '../../board/entry.ts';
import { leafHash } from '../../board/merkle.ts';
import { type MinutesFacts, minutesFacts, type PhaseBegan } from '../../board/minutes/facts.ts';
import { KEY_BYTES, layRoll } from '../../board/roll/records.ts';
import { registrarRollBytes } from '../../board/roll/registrar.ts';
import { readTranscript, type Transcript } from '../../board/transcript-file.ts';
import { at, eventful, plain, small } from '../../board/verify/testing/elections.ts';
import { Forge } from '../../board/verify/testing/forge.ts';
import { newKeys, plan, planVersion3 } from '../../board/verify/testing/parties.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { type OwnLanguage, ownLanguages } from '../../codec/texts.ts';
import { type SigningKey, sign } from '../../crypto/signature.ts';
import { electionWordsOf } from '../../election/manifest.ts';
import { SIMULATION_MARK } from '../../election/simulation.ts';
import { keyWords } from '../../election/words/words.ts';
import { judge } from '../judge.ts';
import type { Element, Node } from '../paper/page.ts';
import { voiceIn } from '../texts/texts.ts';
import { minutesOf } from './minutes.ts';

const samples = join(import.meta.dirname, '../../board/verify/samples/version-1');
const sample = (name: string): Transcript =>
  readTranscript(new Uint8Array(readFileSync(join(samples, `${name}.ostraka`))));

const file = { name: 'colour.ostraka', bytes: 12_345, sha256: 'ab'.repeat(32) };

async function factsOf(transcript: Transcript, times: readonly PhaseBegan[] = []): Promise<MinutesFacts> {
  const judged = await judge(transcript, { expected: null, clock: () => 0, onProgress: () => {} });
  return minutesFacts(judged, transcript, file, { madeBy: 'anyone', version: '9.8.7', times });
}

/** All texts of a page in order; those of one element without a break. */
const textOf = (node: Node): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''));
const linesOf = (node: Element): string[] =>
  ['p', 'li', 'dt', 'dd', 'th', 'td', 'caption', 'h1', 'h2', 'h3', 'code'].includes(node.tag)
    ? [textOf(node)]
    : node.children.flatMap((child) => (typeof child === 'string' ? [child] : linesOf(child)));
const said = (facts: MinutesFacts, language: OwnLanguage = 'en'): string =>
  linesOf(minutesOf(facts, voiceIn(language), 'UTC').page).join('\n');
const after = (text: string, line: string): string => text.split('\n')[text.split('\n').indexOf(line) + 1]!;

const rollIn = (leaves: readonly Bytes[]): number => leaves.findIndex((leaf) => readEntry(leaf).type === 'roll');

test('the report of a rehearsal says how ready each laptop found itself, and minutes of an election do not', async () => {
  const facts = await factsOf(plain().forge.transcript());
  const readiness = [
    { name: 'Ada', findings: [{ check: 'clock', found: 'good' }] },
    {
      name: 'Bob',
      findings: [
        { check: 'clock', found: 'ahead' },
        { check: 'disk', found: 'good' },
      ],
    },
    { name: 'Cleo', findings: null },
  ];
  const told = { ...facts, maker: { ...facts.maker, readiness } };
  assert.ok(!said(told).includes('How ready the laptops were'));
  const rehearsed = { ...told, rehearsal: { planWords: [], finding: null } };
  assert.match(
    said(rehearsed),
    /How ready the laptops were\n(.*\n)*Ada\nready\nBob\nready but for: Clock\nCleo\ntold nothing\n/,
  );
  assert.match(said(rehearsed, 'de'), /Bob\nbereit, bis auf: Uhr\n/);
  const silent = { ...rehearsed, maker: { ...facts.maker, readiness: [readiness[2]!] } };
  assert.ok(!said(silent).includes('How ready the laptops were'));
});

test('minutes of an honest election say which it was, who ran it, who voted, what came out and who signed', async () => {
  const { forge } = plain();
  const text = said(await factsOf(forge.transcript()));
  const { manifest, record } = forge;
  assert.match(
    text,
    /^Minutes of an election held with Ostraka\nA colour\nAll checks of the file passed, and 3 of 3 laptops have confirmed the result; at least 3 are needed for that\./,
  );
  for (const [i, word] of electionWordsOf(manifest).entries())
    assert.equal(text.split('\n')[text.split('\n').indexOf('Its twelve words') + 1 + i], word);
  assert.equal(after(text, 'Fingerprint'), hex(record.fingerprint));
  assert.ok(text.includes(keyWords(manifest.coordinator, manifest).join(' ')));
  for (const node of manifest.nodes) assert.ok(text.includes(keyWords(node.key, manifest).join(' ')), node.name);
  assert.equal(after(text, 'On the list'), '3 voters');
  const roll = rollIn(forge.leaves);
  assert.equal(after(text, 'Root of the list'), hex((forge.said('roll') as { root: Bytes }).root));
  assert.ok(text.includes(`entry ${roll} of the record`));
  assert.equal(after(text, 'Ballots that count'), '3 of 3');
  assert.equal(after(text, 'Ballots opened as tests'), '1');
  assert.match(
    text,
    /^Colour\nGreen wins\.\nGreen has the most votes: 2 of 3\.\nCounted by Plurality\.\n3 ballots count here\n1\. Green: 2 votes – elected$/m,
  );
  assert.equal(after(text, 'Faults, and who was left out'), 'None is on the record.');
  assert.match(text, /^Confirmed the end\n3 of 3: Node A, Node B, and Node C$/m);
  assert.match(text, /^Signed the whole record\n3 of 3: Node A, Node B, and Node C$/m);
  assert.equal(after(text, 'The record'), `${forge.leaves.length} entries`);
  assert.equal(after(text, 'Root of its hash tree'), hex(record.log.root()));
  assert.match(text, /^File\ncolour\.ostraka\n12,345 bytes\nSHA-256 of the file\n(ab){32}$/m);
  assert.ok(text.includes(`ostraka verify colour.ostraka --expect "${electionWordsOf(manifest).join(' ')}"`));
  assert.match(text, /^Place, date\nOrganiser: name, signature\nNode A: name, signature\nNode B/m);
});

test('a roll of version 1, which stands in its entry, is named by the hash of that', async () => {
  const { entries, ...rest } = sample('courses/three-nodes');
  const text = said(await factsOf({ entries, ...rest }));
  assert.equal(after(text, 'Hash of the list'), hex(leafHash(entries[rollIn(entries)]!)));
  assert.doesNotMatch(text, /Root of the list/);
});

test('both languages say it all, each in its own words', async () => {
  for (const transcript of [plain().forge.transcript(), eventful().forge.transcript(), sample('counts/stv-stages')]) {
    const facts = await factsOf(transcript);
    const [english, german] = ownLanguages.map((language) => said(facts, language).split('\n'));
    assert.equal(german!.length, english!.length);
    for (const line of [...english!, ...german!]) assert.doesNotMatch(line, /undefined|null|NaN|\[object|[{}]/);
    assert.doesNotMatch(german!.join('\n'), /\b(laptops|voters|ballots|file of)\b/);
  }
});

test('a result that too few laptops confirm, and one that none does, is said to be so', async () => {
  const attested = (...nodes: number[]) => {
    const forge = at('published');
    for (const index of nodes) forge.attest(index);
    return forge;
  };
  const cut = said(await factsOf(attested(2).transcript()));
  assert.match(
    cut,
    /only 1 of 3 laptops has confirmed the result, and at least 3 are needed for that: what came after it may be missing\.$/m,
  );
  assert.match(cut, /^Confirmed the end\n1 of 3: Node B$/m);
  assert.match(cut, /^Only 1 of 3 laptops needed has confirmed the result\.$/m);
  assert.match(said(await factsOf(attested().transcript())), /^Confirmed the end\nnone of 3$/m);
});

test('an election that ended without a result has none in its minutes, and neither has one under way', async () => {
  const voters = newKeys(2);
  const forge = Forge.election(2, plan({ leastBallots: 3, threshold: 1, leastMixes: 1 }));
  forge.ceremony().roll(voters).cast(voters[0]!, 1).close().shortfall().attest(1).attest(2);
  const ended = said(await factsOf(forge.transcript()));
  assert.match(
    ended,
    /^The election has ended without a result\. All checks of the file passed, and 2 of 2 laptops have confirmed this end; at least 2 are needed for that\.$/m,
  );
  assert.match(ended, /^Too few ballots count: 1, and at least 3 are needed\./m);
  assert.match(ended, /^Ballots that count\n1 of 2$/m);
  const under = said(await factsOf(at('mixed').transcript()));
  assert.match(under, /^The election has not come to its end: these minutes state no result\.$/m);
  assert.doesNotMatch(under, /^Confirmed the end\n([0-9]+|none) of/m);
  for (const text of [ended, under]) assert.doesNotMatch(text, /^Result$|wins|elected|ballots? opened$/m);
});

test('where a check fails no result is stated, the check is named, and no signature is vouched for', async () => {
  const shares = await factsOf(sample('refused/V14-shares'));
  const text = said(shares);
  assert.match(
    text,
    /^A check failed\. These minutes state no result, and what they state may be wrong\.\nCheck V14 failed: /m,
  );
  assert.doesNotMatch(text, /^Result$|wins|elected$|All checks of/m);
  assert.match(text, /^[0-9]+ of [0-9]+ entries accepted$/m);
  assert.match(text, /^Signed the whole record\nnone of [0-9]+$/m);

  // A result that was counted, on a board whose coordinator has signed another one as well.
  const { forge } = plain();
  const transcript = forge.transcript();
  const forked = at('opened').transcript();
  const cut = { ...transcript, notes: forked.notes };
  const facts = await factsOf(cut);
  assert.equal(facts.outcome, 'invalid');
  assert.doesNotMatch(said(facts), /^Result$|wins|All checks of/m);
  assert.match(said(facts), /^Signed the whole record\nnone of 3$/m);
});

test('only who signed all that is in the file has signed it, and only where its checkpoints hold', async () => {
  const { forge } = plain();
  const transcript = forge.transcript();
  const before = at('published');
  const one = said(await factsOf({ ...transcript, notes: [before.note(), forge.note([2])] }));
  assert.match(one, /^Signed the whole record\n1 of 3: Node B$/m);
  // The last entries are cut off, and one of the checkpoints says so.
  const entries = transcript.entries.slice(0, before.leaves.length);
  const cut = await factsOf({ ...transcript, entries, notes: [before.note(), forge.note()] });
  assert.equal(cut.checks.find(({ id }) => id === 'V5')?.status, 'failed');
  assert.match(said(cut), /^Signed the whole record\nnone of 3$/m);
});

test('a mix that is not proven yet is none', async () => {
  const forge = at('closed').mix(1).prove(1).mix(2);
  const mixed = (await factsOf(forge.transcript())).board!.parties.map((party) => party.mixed);
  assert.deepEqual(mixed, [true, false, false]);
});

test('faults, who was left out, codes and joined names are taken down', async () => {
  const text = said(await factsOf(eventful().forge.transcript()));
  assert.match(text, /^Laptop 4 \(Node D\): It dealt parts of the key that do not fit\./m);
  assert.match(
    text,
    /^Laptop 2 \(Node B\): It did not answer in time\. .* This is the word of the organiser’s laptop; nobody can check it\.$/m,
  );
  assert.match(
    text,
    /^Codes\nOf the 3 on the list, 2 were used and 1 was not\. 1 more was lost and replaced: it opens nothing and is not counted here\.$/m,
  );
  assert.match(text, /^On the list\n3 one-time codes$/m);
  assert.match(text, /^entry [0-9]+ of the record and 1 more entry for those who came later$/m);
  assert.match(text, /^Led before, until it was replaced\n.+\nThe organiser’s laptop, by the words of its key\n/m);
  assert.match(text, /^1; of 1 their voters say that they are not what they chose$/m);
  assert.match(text, /^4 Node D\n.*\nno\nno\nno$/m);
});

test('a registrar is named by the words of its key, and signs by hand, too; where there is none nothing is said of one', async () => {
  const [registrar, ...codes] = newKeys(3) as [SigningKey, SigningKey, SigningKey];
  const voters = { ...plan().voters, credentials: 'codes', registrar: registrar.publicKey } as const;
  const forge = small(planVersion3({ threshold: 1, leastMixes: 1, voters }));
  const { body } = layRoll(
    codes.map(({ publicKey }) => publicKey),
    KEY_BYTES,
  );
  forge.roll(codes, { registrar: sign(registrarRollBytes(forge.record.fingerprint, body), registrar) });
  const facts = await factsOf(forge.transcript());
  const words = keyWords(registrar.publicKey, forge.manifest).join(' ');
  assert.ok(said(facts).includes(`Words of the registrar’s key:\n${words}\n`));
  assert.match(said(facts), /^Organiser: name, signature\nRegistrar: name, signature$/m);
  assert.ok(said(facts, 'de').includes(words));
  assert.doesNotMatch(said(await factsOf(plain().forge.transcript())), /[Rr]egistrar/);
});

test('a lesson and a simulation say so before anything else', async () => {
  for (const [kind, says] of [
    ['lesson', 'A lesson: this was no real election.'],
    ['simulation', SIMULATION_MARK],
  ] as const) {
    const facts = await factsOf(sample(`courses/${kind}`));
    const [, , first] = said(facts).split('\n');
    assert.equal(first, says);
  }
  assert.doesNotMatch(said(await factsOf(plain().forge.transcript())), /lesson|simulation/i);
});

test('times stand as the word of a clock; without one there is room to write them', async () => {
  const transcript = plain().forge.transcript();
  const times = ['ceremony', 'enrolment', 'voting', 'mixing', 'elsewhere', 'finished'].map((phase, i) => ({
    phase,
    at: Date.UTC(2026, 4, 11, 10, 5 * i),
  }));
  const text = said(await factsOf(transcript, times));
  assert.match(text, /^By the clock of the organiser’s laptop\. The file of the election proves none of them\.$/m);
  assert.match(text, /^Voting opened\nMonday, May 11, 2026.* 10:10:00 UTC$/m);
  assert.match(text, /^Voting closed\nMonday, May 11, 2026.* 10:15:00 UTC$/m);
  assert.doesNotMatch(text, /^elsewhere/m);
  assert.match(
    said(await factsOf(transcript, times), 'de'),
    /^Die Wahl wurde geöffnet\nMontag, 11\. Mai 2026 um 10:10:00 UTC$/m,
  );
  const none = said(await factsOf(transcript));
  assert.match(
    none,
    /^The file of an election proves no times\. Enter them by hand:\nDate\nVoting opened at\nVoting closed at$/m,
  );
});

test('announced times, moves with their reasons, and what clocks showed stand with the verdict on them, and only there', async () => {
  const [opens, closes] = [1_700_000_400, 1_700_004_000];
  const voters = newKeys(2);
  const forge = Forge.election(
    2,
    planVersion3({ opens, closes, results: { at: closes + 7200 }, threshold: 1, leastMixes: 1 }),
  )
    .ceremony()
    .roll(voters);
  forge.clock = opens + 60;
  forge
    .stamp()
    .cast(voters[0]!, 1)
    .extend(closes + 1800, forge.coordinator, 'The train was late <b>');
  forge.close().clock = closes + 1200;
  forge.mix(1).prove(1).sealList().shares(1).result().attest(1).attest(2);
  const facts = await factsOf(forge.transcript(), [{ phase: 'voting', at: 1000 * opens }]);
  const text = said(JSON.parse(JSON.stringify(facts)));
  const [stamp] = facts.board!.times!.shown;
  assert.match(text, /^Announced opening\nTuesday, November 14, 2023.* 22:20:00 UTC\n2023-11-14 22:20 UTC$/m);
  assert.match(text, /^Announced closing\n.*\n2023-11-14 23:20 UTC$/m);
  assert.match(
    text,
    /^Closing moved to a later time, in entry \d+\. The reason: The train was late <b>\n.*\n2023-11-14 23:50 UTC$/m,
  );
  assert.ok(text.includes(`Entries that were on the record by then: ${stamp!.size}\n`));
  assert.match(text, /^The close was on the record by then\n.*\n2023-11-14 23:40 UTC$/m);
  assert.equal(text.match(/^Voting closed EARLY: at 2023-11-14 23:40 UTC.*$/gm)?.length, 1);
  assert.equal(text.match(/^The closing time was moved in public/gm)?.length, 1);
  assert.match(text, /^Results held back until\n.*\n2023-11-15 01:20 UTC$/m);
  assert.equal(text.match(/^The results were out EARLY: .*$/gm)?.length, 1);
  assert.match(text, /^By the clock of the organiser’s laptop/m);
  assert.doesNotMatch(text, /Enter them by hand/);
  // Before anything is shown there is nothing to be said of it.
  const unopened = said(await factsOf(Forge.election(2, planVersion3({ closes })).ceremony().transcript()));
  assert.match(unopened, /^Announced closing$/m);
  assert.doesNotMatch(unopened, /^Announced opening$|EARLY|by the median of the laptops’ clocks\./m);
});

test('a file that holds no election makes minutes that say so', async () => {
  const text = said(await factsOf({ entries: [new Uint8Array(80)], blobs: [], notes: [] }));
  assert.match(text, /^This file holds no election that could be read, so there is nothing to take down\.$/m);
  assert.match(text, /^A check failed\./m);
  assert.doesNotMatch(text, /^Result$|^Its twelve words$/m);
});

test('names of whatever kind stand in their own element, and turn no sentence around', async () => {
  const title = 'בחירות <b>2026</b> 🗳️';
  const forge = small({ title, threshold: 1, leastMixes: 1 });
  const { page, title: called } = minutesOf(await factsOf(forge.transcript()), voiceIn('en'));
  const heading = (page.children[0] as Element).children[1] as Element;
  assert.deepEqual(heading, {
    tag: 'h1',
    attributes: {},
    children: [{ tag: 'bdi', attributes: {}, children: [title] }],
  });
  assert.equal(called, `Minutes: \u2068${title}\u2069`);
});

test('a command to type holds no name that a shell would read otherwise', async () => {
  const facts = await factsOf(plain().forge.transcript());
  for (const name of ['$(touch x).ostraka', 'a b.ostraka', '-x', '";x"'])
    assert.match(
      said({ ...facts, file: { ...file, name } }),
      /^ostraka verify FILE\.ostraka --expect "[a-z ]+"$|ostraka verify FILE\.ostraka --expect "[a-z ]+"$/m,
    );
});
