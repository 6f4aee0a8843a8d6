/** Transcripts of every released version verify for ever, and to the very same verdict (`samples/`). */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unhex } from '../../codec/bytes.ts';
import { type Contest, plannedContestSchema, rulesOfVersion } from '../../election/contest.ts';
import { planSchema } from '../../election/manifest.ts';
import type { ContestResult } from '../../election/tally/tally.ts';
import { checkIds } from '../check-id.ts';
import { entryTypeNames, readEntry } from '../entry.ts';
import { entryTypeOf } from '../entry-types/entry-types.ts';
import { readTranscript } from '../transcript-file.ts';
import { type KeptSample, saidOf } from './testing/said.ts';

const root = join(import.meta.dirname, 'samples');

const versions = readdirSync(root).map((folder) => {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const named = (ending: string) =>
    files.flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : [])).sort();
  return { folder, names: named('.ostraka'), kept: named('.json') };
});

const fileOf = (folder: string, name: string) => new Uint8Array(readFileSync(join(root, folder, `${name}.ostraka`)));
const keptOf = (folder: string, name: string): KeptSample =>
  JSON.parse(readFileSync(join(root, folder, `${name}.json`), 'utf8'));

test('there are samples, each with what is to be said of it', () => {
  assert.ok(versions.some(({ folder }) => folder === 'version-1'));
  for (const { names, kept } of versions) assert.deepEqual(names, kept);
});

for (const { folder, names } of versions) {
  for (const name of names)
    test(`${folder}: ${name}`, async () => {
      const { about, ...kept } = keptOf(folder, name);
      assert.ok(about);
      const said = await saidOf(fileOf(folder, name), unhex(kept.fingerprint!));
      assert.deepEqual(JSON.parse(JSON.stringify(said)), kept);
    });

  // Of version 3 that is held which it brought; the rest is what version 2 has, and is sampled there.
  if (folder === 'version-3') continue;
  test(`${folder}: the samples leave nothing out`, () => {
    const kept = names.map((name) => keptOf(folder, name));
    const entries = names.flatMap((name) => readTranscript(fileOf(folder, name)).entries).map(readEntry);
    const manifests = entries.flatMap((entry) => (entry.type === 'manifest' ? [entry.body] : []));
    const contests = manifests.flatMap((manifest): readonly Contest[] => manifest.contests);
    const ends = new Set(kept.flatMap(({ tally }) => tally?.contests.flatMap(endsOf) ?? []));
    const has = (what: string, seen: Iterable<string>, all: readonly string[]) =>
      assert.deepEqual([...new Set(seen)].sort(), [...all].sort(), what);

    assert.ok(manifests.every(({ version }) => `version-${version}` === folder));
    const said = entries.map(({ type }) => type);
    const version = manifests[0]!.version;
    has(
      'entry types',
      said,
      entryTypeNames.filter((type) => entryTypeOf(type).since <= version),
    );
    has(
      'checks that fail',
      kept.flatMap(({ failed }) => failed.map(({ id }) => id)),
      checkIds,
    );
    const outcomes = [
      'valid',
      'valid so far',
      'invalid',
      ...(version > 1 ? ['valid but unwitnessed', 'valid without result'] : []),
    ];
    has('outcomes', new Set(kept.map(({ outcome }) => outcome)), outcomes);
    const faults = ['bad-deal', 'false-complaint', 'time-out', 'bad-shuffle', 'bad-shares'];
    has(
      'faults',
      kept.flatMap((sample) => sample.faults.map(({ code }) => code)),
      faults,
    );
    const types = { single: 1, approval: 1, score: 2, ranking: version === 1 ? 5 : 7 };
    for (const [ballot, rules] of Object.entries(types)) {
      const some = contests.filter((contest) => contest.ballot === ballot);
      assert.equal(new Set(some.flatMap((contest) => contest.rules as string[])).size, rules, ballot);
      assert.ok(
        some.some(({ writeIn }) => writeIn) && some.some(({ seats }) => seats > 1),
        `${ballot}: names, and seats`,
      );
    }
    has('ends of a count', ends, [
      ...(version === 1
        ? ['majority', 'exhausted', 'fewest', 'fewest-together', 'fewest-earlier', 'followed', 'tie']
        : ['majority', 'filled', 'equal', 'fewest', 'behind', 'apart', 'followed', 'tie', 'unresolved']),
      ...['surplus', 'exclusion', 'by earlier-stage', 'by lot', 'quota', 'last-vacancies'],
      ...['elected', 'tied', 'nobody'],
    ]);
    assert.ok(kept.some(({ tally }) => tally && tally.invalid > 0));
    for (const flag of ['lesson', 'simulation'] as const) assert.ok(kept.some(({ election }) => election?.[flag]));
    for (const nodes of [1, 3, 5]) assert.ok(manifests.some((manifest) => manifest.nodes.length === nodes));
  });
}

test('version-3: the samples hold whatever it brought', () => {
  const { names } = versions.find(({ folder }) => folder === 'version-3')!;
  const kept = names.map((name) => keptOf('version-3', name));
  const entries = names.flatMap((name) => readTranscript(fileOf('version-3', name)).entries.map(readEntry));
  const manifests = entries.flatMap((entry) => (entry.type === 'manifest' ? [entry.body] : []));
  assert.ok(manifests.every(({ version }) => version === 3));
  // Beside grades and names that are joined, which version 2 has.
  const brought = <T>(all: readonly T[], some: Iterable<T>, what: string) => {
    const seen = new Set(some);
    assert.deepEqual(
      all.filter((one) => !seen.has(one)),
      [],
      what,
    );
  };
  const types = entries.map(({ type }) => type);
  brought(
    entryTypeNames.filter((type) => entryTypeOf(type).since === 3),
    types,
    'entries',
  );
  const signed = entries.filter(({ body }) => 'registrar' in body).map(({ type }) => type);
  brought(['roll', 'replace'], signed, 'what a registrar signs');
  brought(
    Object.keys(optionalIn(planSchema)).filter((field) => field !== 'joinNames'),
    manifests.flatMap(Object.keys),
    'fields of a plan',
  );
  const { voters } = planSchema.entries;
  brought(
    Object.keys(optionalIn(voters)).filter((field) => field === 'registrar' || field === 'reminders'),
    manifests.flatMap((manifest) => Object.keys(manifest.voters)),
    'fields of voters',
  );
  const contests = manifests.flatMap((manifest): readonly Contest[] => manifest.contests);
  for (const option of plannedContestSchema.options) {
    const { literal: ballot } = option.entries.ballot;
    const some = contests.filter((contest) => contest.ballot === ballot);
    brought(
      rulesOfVersion[3][ballot].filter((rule) => !(rulesOfVersion[2][ballot] as readonly string[]).includes(rule)),
      some.flatMap(({ rules }) => rules as readonly string[]),
      `rules of ${ballot}`,
    );
  }
  const fields = plannedContestSchema.options.flatMap((option) => Object.keys(optionalIn(option)));
  brought(
    [...new Set(fields)].filter((field) => field !== 'grades'),
    contests.flatMap(Object.keys),
    'fields of a contest',
  );
  brought(
    [
      'opened-on-time',
      'opened-late',
      'closed-on-time',
      'closed-late',
      'extended',
      'late-ballots',
      'results-hour',
      'results-committee',
    ],
    kept.flatMap(({ times = [] }) => times.map(({ name }) => name)),
    'what is said of times',
  );
  const checks = new Set(kept.flatMap(({ failed }) => failed.map(({ id }) => id)));
  assert.deepEqual([...checks].sort(), ['V1', 'V10', 'V16', 'V2', 'V3', 'V7']);
});

/** Of an object's fields those that may be left out. */
const optionalIn = ({ entries }: { readonly entries: Readonly<Record<string, { readonly type: string }>> }) =>
  Object.fromEntries(Object.entries(entries).filter(([, { type }]) => type === 'exact_optional'));

/** How the counts of a contest went on and ended. */
const endsOf = ({ results }: ContestResult): string[] =>
  results.flatMap((result) => {
    const { elected, tied } = result.winners;
    const ends = [tied ? 'tied' : elected.length > 0 ? 'elected' : 'nobody'];
    if (result.rule === 'instant-runoff')
      for (const { end } of result.rounds)
        if (end.kind === 'eliminated') ends.push(end.why);
        else ends.push(end.kind === 'tie' && end.followed !== null ? 'followed' : end.kind);
    if (result.rule === 'stv')
      for (const { action, elected: now } of result.stages) {
        ends.push(...now.map(({ why }) => why));
        if (!('tie' in action)) continue;
        ends.push(action.kind, ...(action.tie ? [`by ${action.tie.by}`] : []));
      }
    return ends;
  });
